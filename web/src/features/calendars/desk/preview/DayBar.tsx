import type { Part, PartReason, PreviewDay } from './preview-days.ts'

// Height as well as colour: what counts stands tall.
const looks = {
  working: { colour: 'fill-gold', height: 12 },
  closed: { colour: 'fill-line-strong', height: 3 },
  off: { colour: 'fill-line-strong', height: 3 },
  holiday: { colour: 'fill-status-waiting', height: 6 },
  paused: { colour: 'fill-line', height: 3 },
  resolved: { colour: 'fill-line', height: 3 },
  cancelled: { colour: 'fill-line', height: 3 },
} as const satisfies Record<PartReason, { colour: string; height: number }>

const height = 12
const quarters = [6, 12, 18] as const

/** One local day from midnight to midnight, as it passes. Mirrored where one reads from the right. */
export function DayBar({ day }: { day: PreviewDay }) {
  return (
    <svg
      viewBox={`0 0 ${day.length} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-3 w-full rtl:-scale-x-100"
    >
      <rect x={0} y={height / 2 - 0.5} width={day.length} height={1} className="fill-line" />
      {quarters.map((hour) => (
        <rect key={hour} x={hour * 60 - 2} y={1} width={4} height={10} className="fill-line" />
      ))}
      {day.parts.map((part) => (
        <PartBar key={part.from} part={part} />
      ))}
    </svg>
  )
}

function PartBar({ part: { from, to, reason } }: { part: Part }) {
  const look = looks[reason]
  return <rect x={from} y={(height - look.height) / 2} width={to - from} height={look.height} className={look.colour} />
}
