const bars = (x: number, y: number) => `M${x} ${y}h52M${x} ${y + 14}h70M${x} ${y + 28}h38`

/** The box, the staff’s room with its notes, and two companies with a wall between. Decoration beside the words. */
export function Walls() {
  return (
    <svg
      viewBox="0 0 320 228"
      aria-hidden="true"
      fill="none"
      strokeLinecap="round"
      className="w-full max-w-96 rtl:-scale-x-100"
    >
      <rect
        x="1"
        y="1"
        width="318"
        height="226"
        rx="16"
        fill="var(--color-surface-1)"
        stroke="var(--color-line-strong)"
      />
      <rect x="20" y="20" width="280" height="76" rx="10" fill="var(--color-surface-2)" stroke="var(--color-line)" />
      <rect
        x="172"
        y="34"
        width="114"
        height="48"
        rx="8"
        fill="var(--color-note)"
        stroke="var(--color-note-line)"
        strokeDasharray="4 3"
      />
      <path d={bars(36, 44)} stroke="var(--color-line-strong)" strokeWidth="5" />
      <path d="M206 50h62M206 64h40" stroke="var(--color-note-line)" strokeWidth="5" />
      <g stroke="var(--color-note-text)" strokeWidth="1.8">
        <rect x="184" y="55" width="10" height="8" rx="2" fill="var(--color-note-text)" />
        <path d="M186 55v-3a3 3 0 0 1 6 0v3" />
      </g>
      <rect x="20" y="112" width="128" height="96" rx="10" fill="var(--color-surface-2)" stroke="var(--color-line)" />
      <rect x="172" y="112" width="128" height="96" rx="10" fill="var(--color-surface-2)" stroke="var(--color-line)" />
      <path d="M160 108v104" stroke="var(--color-gold)" strokeWidth="3" />
      <g stroke="var(--color-line-strong)" strokeWidth="5">
        <path d={bars(54, 146)} />
        <path d={bars(206, 146)} />
      </g>
      <circle cx="38" cy="146" r="5" fill="var(--color-status-active)" />
      <circle cx="38" cy="174" r="5" fill="var(--color-status-done)" />
      <circle cx="190" cy="146" r="5" fill="var(--color-status-new)" />
      <circle cx="190" cy="174" r="5" fill="var(--color-status-waiting)" />
    </svg>
  )
}
