import { useTranslation } from 'react-i18next'
import { TicketCard } from './TicketCard.tsx'
import type { TicketRowsProps } from './TicketTable.tsx'

/** The table of a narrow screen: the same things, under one another. */
export function TicketCards({ items, selectedId, onOpen }: TicketRowsProps) {
  const { t } = useTranslation('tickets')
  return (
    <ul aria-label={t('list.title')}>
      {items.map((ticket) => (
        <li key={ticket.id} className="border-line border-b">
          <TicketCard ticket={ticket} isSelected={ticket.id === selectedId} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  )
}
