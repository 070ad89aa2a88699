import { Clock } from 'lucide-react'
import { priorityLooks } from '../../features/tickets/marks/looks.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { PictureWords } from '../words.ts'

const priorities = ['P1', 'P2', 'P3', 'P4'] as const

export function DrawnQueue({ words: { nav, queue } }: { readonly words: PictureWords }) {
  return (
    <div className="min-w-0 overflow-hidden rounded-control border border-line bg-surface-1">
      <div className="border-line border-b px-3 py-2.5 font-semibold text-text">{nav[0]}</div>
      {queue.map(({ title, priority, waits }, place) => {
        const { glyph, colour } = priorityLooks[priorities[place] ?? 'P4']
        return (
          <div
            key={title}
            className={cx(
              'grid grid-cols-[auto_1fr] gap-x-2 gap-y-1.5 border-line border-s-2 border-b px-3 py-2.5 last:border-b-0',
              place === 0 ? 'border-s-gold bg-surface-3' : 'border-s-transparent',
              place === 3 && 'max-tablet:hidden',
            )}
          >
            <Icon name="halfSun" className="mt-0.5 size-3.5 text-status-new" />
            <span className="truncate font-medium text-text">{title}</span>
            <span className="col-start-2 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-muted">
              <span className="flex items-center gap-1.5">
                <Icon name={glyph} className={`size-3 ${colour}`} />
                {priority}
              </span>
              <span className="flex items-center gap-1 whitespace-nowrap rounded-pill border border-line-strong bg-surface-2 px-2 text-text-2">
                <Icon of={Clock} className="size-3" />
                {waits}
              </span>
            </span>
          </div>
        )
      })}
    </div>
  )
}
