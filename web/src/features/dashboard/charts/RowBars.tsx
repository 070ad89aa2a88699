import { cx } from '../../../ui/cx.ts'
import { useFormat } from '../useFormat.ts'
import { type Tone, tones } from './tones.ts'

interface BarRow {
  readonly key: string
  readonly title: string
  /** What the bar comes to, in words. */
  readonly end: string
  readonly parts: readonly { readonly tone: Tone; readonly value: number }[]
}

interface RowBarsProps {
  readonly label: string
  readonly rows: readonly BarRow[]
  /** What a whole bar stands for; without, each row is whole: its parts are shares. */
  readonly most?: number
}

/** A bar a row, growing the way one reads. What it says stands beside it in words. */
export function RowBars({ label, rows, most }: RowBarsProps) {
  return (
    <ul aria-label={label} className="grid gap-3 tabular-nums">
      {rows.map(({ key, title, end, parts }) => (
        <li key={key} className="grid gap-1">
          <span className="flex items-baseline justify-between gap-3">
            <bdi className="truncate">{title}</bdi>
            <span className="flex-none text-meta text-text-2">{end}</span>
          </span>
          <Parts parts={parts} most={most ?? parts.reduce((sum, { value }) => sum + value, 0)} />
        </li>
      ))}
    </ul>
  )
}

function Parts({ parts, most }: { parts: BarRow['parts']; most: number }) {
  const { isRtl } = useFormat()
  let at = 0
  return (
    <svg aria-hidden="true" width="100%" height="8" className="rounded-pill bg-surface-3">
      {parts.map(({ tone, value }) => {
        const width = most === 0 ? 0 : (value / most) * 100
        const x = isRtl ? 100 - at - width : at
        at += width
        return <rect key={tone} x={`${x}%`} width={`${width}%`} height="8" className={cx(tones[tone].fill)} />
      })}
    </svg>
  )
}
