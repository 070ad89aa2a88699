/**
 * The day’s way from rising to setting, on which the steps lie: 100 wide for each of the seven, and stretched with them.
 * The parabola of WorkflowStep’s places; the dashed way goes down to the fifth step and back.
 */
export function DayArc() {
  return (
    <svg
      viewBox="0 0 700 176"
      preserveAspectRatio="none"
      aria-hidden="true"
      fill="none"
      className="absolute inset-x-0 top-0 h-44 w-full max-split:hidden rtl:-scale-x-100"
    >
      <defs>
        <linearGradient id="day" x1="0" x2="1" y1="0" y2="0">
          <stop offset="0" stopColor="var(--color-status-new)" />
          <stop offset="0.5" stopColor="var(--color-status-active)" />
          <stop offset="0.8" stopColor="var(--color-status-done)" />
          <stop offset="1" stopColor="var(--color-status-closed)" />
        </linearGradient>
      </defs>
      <path d="M0 124H700" stroke="var(--color-line-strong)" vectorEffect="non-scaling-stroke" />
      <path d="M50 124Q350-60 650 124" stroke="url(#day)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
      <path
        d="M350 32C392 40 404 96 450 96S518 88 550 73"
        stroke="var(--color-status-waiting)"
        strokeWidth="1.5"
        strokeDasharray="4 4"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
