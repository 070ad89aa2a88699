import type { Permission } from '@atum-desk/contract/permissions'
import type { TicketStatus } from '@atum-desk/contract/tickets'
import type { Mode } from './useSend.ts'

const final: readonly TicketStatus[] = ['CLOSED', 'REJECTED', 'CANCELLED']

/** TKT-3: nothing more is said to it, and nothing in it is changed. */
export const isFinal = (status: TicketStatus): boolean => final.includes(status)

/** What this person may write to a ticket in this status. TKT-6: before the gate only its keepers answer a customer. */
export const modesFor = (status: TicketStatus, may: (permission: Permission) => boolean): Mode[] => {
  if (isFinal(status)) return []
  const canReply = may('ticket.comment') && (status !== 'NEW' || may('ticket.accept'))
  return [...(canReply ? (['reply'] as const) : []), ...(may('ticket.note') ? (['note'] as const) : [])]
}
