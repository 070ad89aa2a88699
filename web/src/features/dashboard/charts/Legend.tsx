import { cx } from '../../../ui/cx.ts'
import { type Tone, tones } from './tones.ts'

interface LegendProps {
  readonly items: readonly { readonly tone: Tone; readonly title: string; readonly isDashed?: boolean }[]
}

export function Legend({ items }: LegendProps) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-meta text-text-2">
      {items.map(({ tone, title, isDashed = false }) => (
        <li key={tone} className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" className="inline-flex w-3.5 gap-0.5 forced-color-adjust-none">
            <span className={cx('h-1.5 flex-1 rounded-pill', tones[tone].swatch)} />
            {isDashed && <span className={cx('h-1.5 flex-1 rounded-pill', tones[tone].swatch)} />}
          </span>
          {title}
        </li>
      ))}
    </ul>
  )
}
