import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { ReactNode } from 'react'
import { useFocusedSelection } from '../../../../lib/focus/useFocusedSelection.ts'
import type { SteadyRow } from '../../../../lib/steady/steady.ts'
import { QueueRow } from './QueueRow.tsx'

interface QueueListProps {
  readonly rows: readonly SteadyRow<TicketSummary>[]
  readonly selectedId: string | undefined
  readonly opensOver: boolean
  /** What stands after the last row. */
  readonly children: ReactNode
}

export function QueueList({ rows, selectedId, opensOver, children }: QueueListProps) {
  const list = useFocusedSelection(selectedId)
  return (
    <div ref={list} className="min-h-0 flex-1 overflow-y-auto">
      <ul>
        {rows.map((row) => (
          <li key={row.item.id}>
            <QueueRow row={row} isSelected={row.item.id === selectedId} opensOver={opensOver} />
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
