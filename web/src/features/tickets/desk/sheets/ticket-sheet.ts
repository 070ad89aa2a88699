import type { Ticket } from '@atum-desk/contract/tickets'

/** The sheets over a ticket; at most one is open. */
export type TicketSheet =
  | ('accept' | 'reject' | 'assign' | 'status' | 'resolve' | 'close')
  | ('priority' | 'team' | 'link' | 'parent' | 'merge' | 'followUp')
  | ('escalate' | 'deescalate' | 'requester' | 'watchers' | 'cc' | 'sla')

export interface TicketSheetProps {
  readonly ticket: Ticket
  readonly isOpen: boolean
  readonly onClose: () => void
}
