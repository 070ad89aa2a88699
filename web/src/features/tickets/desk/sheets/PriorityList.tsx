import type { TicketPriority } from '@atum-desk/contract/tickets'
import { Check } from 'lucide-react'
import type { RefObject } from 'react'
import { stepByArrows } from '../../../../lib/focus/step-by-arrows.ts'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { priorities } from '../list/filters.ts'

interface PriorityListProps {
  /** The one that it has, or that all of them share. */
  readonly current: TicketPriority | undefined
  readonly onPick: (priority: TicketPriority) => void
  /** The button of the current one: where the focus begins, so that Enter by itself changes nothing. */
  readonly own?: RefObject<HTMLButtonElement | null>
}

/** For one ticket or many: pressed is chosen. */
export function PriorityList({ current, onPick, own }: PriorityListProps) {
  return (
    <ul className="grid gap-2" onKeyDown={stepByArrows}>
      {priorities.map((priority) => (
        <li key={priority} className="grid">
          <button
            type="button"
            ref={priority === current ? own : undefined}
            aria-current={priority === current}
            onClick={() => onPick(priority)}
            className={cx(
              'flex min-h-11 items-center justify-between rounded-control border px-3 py-1.5 text-start font-medium hover:bg-surface-3',
              priority === current ? 'border-gold bg-surface-3' : 'border-line-strong',
            )}
          >
            <PriorityMark priority={priority} />
            {priority === current && <Icon of={Check} className="size-4 text-gold-text" />}
          </button>
        </li>
      ))}
    </ul>
  )
}
