import type { FieldValues } from '@atum-desk/contract/forms'
import type { TenantTx } from '../../../platform/db/tenant-db.ts'
import { formOf, type TicketFields } from '../answers/ticket-fields.ts'
import { decide, type TicketCommand } from '../domain/ticket-decision.ts'
import * as references from '../ticket-references.store.ts'
import type { LockedTicket } from '../tickets.store.ts'

type Accept = Extract<TicketCommand, { action: 'accept' }>

type AcceptanceDeps = Readonly<{
  fields: Pick<TicketFields, 'editing' | 'write' | 'record'>
  move(tx: TenantTx, ticket: LockedTicket, command: TicketCommand): Promise<void>
}>

/**
 * At the gate the service that triage leaves it with gives the ticket its team, and has every required answer, staff's
 * included. Throws transition-refused, validation-failed, fields-required, invalid-reference.
 */
export function createAcceptance({ fields, move }: AcceptanceDeps) {
  return async (tx: TenantTx, ticket: LockedTicket, asked: Accept, answers: FieldValues | undefined) => {
    // The service that it has is no choice: it may be out of use by now, and stays.
    const command = asked.serviceId === ticket.serviceId ? { ...asked, serviceId: undefined } : asked
    decide(ticket, command, tx.ctx.now) // what cannot be accepted is asked nothing
    const plan = await fields.editing(tx, ticket, { serviceId: command.serviceId, fields: answers }, true)
    const teamId = plan.serviceId === null ? undefined : await references.teamOfService(tx, plan.serviceId)
    await move(tx, ticket, { ...command, teamId, ...formOf(ticket, plan) })
    await fields.write(tx, ticket, plan)
    await fields.record(tx, ticket, plan.changes)
  }
}
