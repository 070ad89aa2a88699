import type { TicketSummary } from '@atum-desk/contract/tickets'
import { cx } from '../../../../ui/cx.ts'
import { RequestCard } from '../list/RequestCard.tsx'

interface CardListProps {
  /** Left out where the heading stands already. */
  readonly title?: string
  readonly tickets: readonly TicketSummary[]
  readonly isUrgent?: boolean
}

/** Nothing at all when there is nothing to show. */
export function CardList({ title, tickets, isUrgent = false }: CardListProps) {
  if (tickets.length === 0) return null
  const list = (
    <ul
      className={cx(
        'divide-y divide-line overflow-clip rounded-panel border bg-surface-1',
        isUrgent ? 'border-gold' : 'border-line',
      )}
    >
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <RequestCard ticket={ticket} showsRequester={false} />
        </li>
      ))}
    </ul>
  )
  if (title === undefined) return list
  return (
    <section aria-label={title} className="grid grid-cols-1 gap-3">
      <h2 className="font-semibold text-heading">{title}</h2>
      {list}
    </section>
  )
}
