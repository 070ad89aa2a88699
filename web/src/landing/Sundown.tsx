/** The brand’s one picture: two slopes, and the sun between them going under. Decoration, in tokens only. */
export function Sundown() {
  return (
    <svg
      viewBox="0 0 1440 350"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      className="block h-[max(11rem,24.3vw)] w-full"
    >
      <defs>
        <linearGradient id="slope" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--color-surface-3)" />
          <stop offset="1" stopColor="var(--color-canvas)" />
        </linearGradient>
        <clipPath id="horizon">
          <path d="M0 0H1440V232H0ZM0 244H1440V264H0ZM0 277H1440V293H0ZM0 309H1440V321H0Z" />
        </clipPath>
      </defs>
      <circle cx="720" cy="232" r="112" fill="var(--color-sun)" clipPath="url(#horizon)" />
      <path d="M0 350V196L210 96l150 92 120-66 240 228Z" fill="url(#slope)" />
      <path d="M1440 350V170l-190-94-170 116-120-72-240 230Z" fill="url(#slope)" />
      <path
        d="M0 196 210 96l150 92 120-66 240 228M1440 170l-190-94-170 116-120-72-240 230"
        fill="none"
        stroke="var(--color-sun)"
        strokeOpacity="0.4"
        strokeWidth="1.5"
      />
    </svg>
  )
}
