import type { TicketAction, TicketSummary } from '@atum-desk/contract/tickets'

/** What may be done is what the server said with the ticket (TKT-1). */
export const may = (ticket: Pick<TicketSummary, 'allowedActions'> | undefined, action: TicketAction): boolean =>
  ticket?.allowedActions.includes(action) ?? false
