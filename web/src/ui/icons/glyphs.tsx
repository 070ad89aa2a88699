import type { ReactNode } from 'react'

const stroke = { fill: 'none', stroke: 'currentColor', strokeLinecap: 'round', strokeLinejoin: 'round' } as const

/** Drawn on 16 × 16, in the colour of the text around them. */
export const glyphs = {
  halfSun: (
    <>
      <path d="M3.5 11a4.5 4.5 0 0 1 9 0Z" fill="currentColor" />
      <path d="M1.5 12.5h13M8 2v2M3 4.5l1.3 1.3M13 4.5l-1.3 1.3" strokeWidth="1.6" {...stroke} />
    </>
  ),
  ring: <circle cx="8" cy="8" r="5.6" strokeWidth="1.8" {...stroke} />,
  ringPerson: (
    <>
      <circle cx="8" cy="8" r="5.6" strokeWidth="1.8" {...stroke} />
      <circle cx="8" cy="6.7" r="1.5" fill="currentColor" />
      <path d="M5.6 10.6a2.4 2.4 0 0 1 4.8 0Z" fill="currentColor" />
    </>
  ),
  ringHalf: (
    <>
      <circle cx="8" cy="8" r="5.6" strokeWidth="1.8" {...stroke} />
      <path d="M8 4.6a3.4 3.4 0 0 1 0 6.8Z" fill="currentColor" />
    </>
  ),
  speech: <path d="M2 3.5h12v7.5H8l-3 2.7V11H2Z" strokeWidth="1.6" {...stroke} />,
  discCheck: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="currentColor" />
      <path d="m5 8.2 2.1 2.1L11.2 6" strokeWidth="1.8" {...stroke} className="stroke-surface-1" />
    </>
  ),
  discMinus: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="currentColor" />
      <path d="M5 8h6" strokeWidth="1.8" {...stroke} className="stroke-surface-1" />
    </>
  ),
  ringCross: (
    <>
      <circle cx="8" cy="8" r="5.8" strokeWidth="1.6" {...stroke} />
      <path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" strokeWidth="1.6" {...stroke} />
    </>
  ),
  ringBar: (
    <>
      <circle cx="8" cy="8" r="5.8" strokeWidth="1.6" {...stroke} />
      <path d="M4.6 11.4 11.4 4.6" strokeWidth="1.6" {...stroke} />
    </>
  ),
  pause: (
    <>
      <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="3" strokeWidth="1.6" {...stroke} />
      <path d="M6.3 5.5v5M9.7 5.5v5" strokeWidth="1.8" {...stroke} />
    </>
  ),
  lock: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="2" strokeWidth="1.6" {...stroke} />
      <path d="M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2" strokeWidth="1.6" {...stroke} />
    </>
  ),
  octagon: (
    <>
      <path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5Z" fill="currentColor" />
      <path d="M8 4.4v4.2M8 11.3v.2" strokeWidth="1.9" {...stroke} className="stroke-on-p1" />
    </>
  ),
  chevronUp: <path d="m3 10 5-5 5 5" strokeWidth="2.2" {...stroke} />,
  twoBars: <path d="M3 6h10M3 10h10" strokeWidth="2.2" {...stroke} />,
  chevronDown: <path d="m3 6 5 5 5-5" strokeWidth="2.2" {...stroke} />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6" strokeWidth="1.6" {...stroke} />
      <path d="M8 4.8V8l2.2 1.6" strokeWidth="1.6" {...stroke} />
    </>
  ),
  dot: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  cross: <path d="m4 4 8 8m0-8-8 8" strokeWidth="1.6" {...stroke} />,
  back: <path d="M10 3 5 8l5 5" strokeWidth="1.8" {...stroke} className="rtl:-scale-x-100 origin-center" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="3" strokeWidth="1.6" {...stroke} />
      <path
        d="M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7"
        strokeWidth="1.6"
        {...stroke}
      />
    </>
  ),
  moon: <path d="M13.5 9.6A6 6 0 1 1 6.4 2.5a4.8 4.8 0 0 0 7.1 7.1Z" strokeWidth="1.6" {...stroke} />,
} as const satisfies Record<string, ReactNode>

export type GlyphName = keyof typeof glyphs
