const looks = { hero: { sun: 232, radius: 112 }, last: { sun: 292, radius: 104 } } as const

/** The brand’s one picture: two slopes, and the sun between them going under. Decoration, in tokens only. */
export function Sundown({ of }: { readonly of: keyof typeof looks }) {
  const { sun, radius } = looks[of]
  return (
    <svg
      viewBox="0 0 1440 350"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      className="block overflow-visible h-[max(11rem,24.3vw)] w-full"
    >
      <defs>
        <linearGradient id={`${of}-slope`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--color-surface-3)" />
          <stop offset="1" stopColor="var(--color-canvas)" />
        </linearGradient>
        <clipPath id={`${of}-horizon`}>
          <path d="M0 0H1440V232H0ZM0 244H1440V264H0ZM0 277H1440V293H0ZM0 309H1440V321H0Z" />
        </clipPath>
      </defs>
      <g fill="var(--color-sun)">
        <circle cx="720" cy={sun} r={radius * 3.4} fillOpacity="0.03" />
        <circle cx="720" cy={sun} r={radius * 2.5} fillOpacity="0.04" />
        <circle cx="720" cy={sun} r={radius * 1.7} fillOpacity="0.05" />
        <circle cx="720" cy={sun} r={radius} clipPath={`url(#${of}-horizon)`} />
      </g>
      <path d="M0 350V196L210 96l150 92 120-66 240 228Z" fill={`url(#${of}-slope)`} />
      <path d="M1440 350V170l-190-94-170 116-120-72-240 230Z" fill={`url(#${of}-slope)`} />
      <path
        d="M0 196 210 96l150 92 120-66 240 228M1440 170l-190-94-170 116-120-72-240 230"
        fill="none"
        stroke="var(--color-sun)"
        strokeOpacity="0.45"
        strokeWidth="1.5"
      />
    </svg>
  )
}
