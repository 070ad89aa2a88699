import type { BulkAction } from '@atum-desk/contract/bulk'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { priorities } from '../list/filters.ts'

export function BulkPriority({ onRun }: { onRun: (action: BulkAction) => void }) {
  return (
    <ul className="grid gap-2">
      {priorities.map((priority) => (
        <li key={priority} className="grid">
          <button
            type="button"
            onClick={() => onRun({ type: 'priority', priority })}
            className="flex min-h-11 items-center rounded-control border border-line-strong px-3 py-1.5 text-start font-medium hover:bg-surface-3"
          >
            <PriorityMark priority={priority} />
          </button>
        </li>
      ))}
    </ul>
  )
}
