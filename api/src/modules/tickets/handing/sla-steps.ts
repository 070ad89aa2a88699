import type { TicketPriority } from '@atum-desk/contract/tickets'
import type { TenantTx } from '../../../platform/db/tenant-db.ts'
import { ticketUpdated } from '../tickets.events.ts'
import * as store from '../tickets.store.ts'
import { escalateToRole } from './ticket-escalating.ts'

/**
 * What a step of an SLA's escalation does to a ticket (SLA-12), within the transaction that takes the step: nobody asks
 * whether the helpdesk itself may. The timeline and the clocks follow.
 */
export const slaSteps = {
  async setPriority(tx: TenantTx, ticketId: string, priority: TicketPriority): Promise<void> {
    const ticket = await store.lock(tx, ticketId)
    const patch = { priority }
    await store.apply(tx, ticket.id, patch)
    await tx.record(ticketUpdated(ticket, patch, { changed: ['priority'], priority }))
  },

  escalateToRole,
}
