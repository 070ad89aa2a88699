import type { TicketSort } from '@atum-desk/contract/ticket-query'
import type { TicketSummary } from '@atum-desk/contract/tickets'

/** What a row of the table and a card are given. All of it stays the same between renders, but for what it shows. */
export interface TicketRowProps {
  readonly ticket: TicketSummary
  readonly isSelected: boolean
  readonly isChecked: boolean
  /** The address of the list, which the ticket’s page keeps at its side. */
  readonly address: string
  /** Before it is opened: so that Back finds it. */
  readonly onOpen: (ticket: TicketSummary) => void
  /** It may be opened next. */
  readonly onPeek: (ticket: TicketSummary) => void
  readonly onCheck: (ticket: TicketSummary, isRange: boolean) => void
}

/** The whole list, as a table or as cards. */
export interface TicketRowsProps extends Omit<TicketRowProps, 'ticket' | 'isSelected' | 'isChecked'> {
  readonly items: readonly TicketSummary[]
  readonly selectedId: string | undefined
  readonly checked: ReadonlySet<string>
  readonly onCheckAll: () => void
}

export interface SortProps {
  readonly sort: TicketSort
  readonly onSort: (sort: TicketSort) => void
}
