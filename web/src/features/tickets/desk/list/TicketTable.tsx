import type { TicketSort } from '@atum-desk/contract/ticket-query'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { ColumnHeader } from './ColumnHeader.tsx'
import { columns } from './columns.ts'
import { TicketTableRow } from './TicketTableRow.tsx'

export interface TicketRowsProps {
  readonly items: readonly TicketSummary[]
  readonly selectedId: string | undefined
  readonly onOpen: (ticket: TicketSummary) => void
}

interface TicketTableProps extends TicketRowsProps {
  readonly sort: TicketSort
  readonly onSort: (sort: TicketSort) => void
}

export function TicketTable({ items, selectedId, onOpen, sort, onSort }: TicketTableProps) {
  const { t } = useTranslation('tickets')
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{t('list.title')}</caption>
      <thead className="sticky top-0 z-1 bg-surface-1 shadow-[inset_0_-1px_0_var(--color-line)]">
        <tr>
          {columns.map(({ name, width, sort: by }) => (
            <ColumnHeader
              key={name}
              title={t(`list.column.${name}`)}
              width={width}
              by={by}
              sort={sort}
              onSort={onSort}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((ticket) => (
          <TicketTableRow key={ticket.id} ticket={ticket} isSelected={ticket.id === selectedId} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}
