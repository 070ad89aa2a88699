import type { Ticket, UpdateTicketBody } from '@atum-desk/contract/tickets'
import type { TicketEventDetails } from '@atum-desk/contract/timeline'
import type { Context } from '../../platform/access/context.ts'
import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError, expectVersion } from '../../platform/errors.ts'
import type { TicketPatch } from './domain/ticket-decision.ts'
import { isFinal } from './domain/ticket-workflow.ts'
import { named } from './ticket-details.ts'
import { type FieldPlan, formOf, type TicketFields } from './ticket-fields.ts'
import type { ReaderDeps, TicketReader } from './ticket-reader.ts'
import { ticketUpdated } from './tickets.events.ts'
import { authorizeEdit } from './tickets.policy.ts'
import * as store from './tickets.store.ts'

type EditDeps = Pick<ReaderDeps, 'db'> & {
  reader: Pick<TicketReader, 'presented'>
  fields: Pick<TicketFields, 'editing' | 'write' | 'record'>
}

export function createTicketEdit({ db, reader, fields }: EditDeps) {
  return {
    /**
     * Throws not-found, forbidden, version-conflict, ticket-final, invalid-reference; validation-failed and
     * fields-required for what the form asks. Nothing to change writes nothing.
     */
    async update(
      ctx: Context,
      id: string,
      { version, fields: answers, ...members }: UpdateTicketBody,
    ): Promise<Ticket> {
      return db.write(ctx, async (tx) => {
        const ticket = await store.lock(tx, id)
        const patch = withoutUndefined(members)
        authorizeEdit(ctx, ticket, [...Object.keys(patch), ...(answers === undefined ? [] : ['fields'])])
        expectVersion(ticket, version)
        if (isFinal(ticket.status)) {
          throw new AppError('ticket-final', { detail: `A ticket that is ${ticket.status} stays as it is.` })
        }
        const details = await detailsOf(tx, patch)
        const plan = await fields.editing(tx, ticket, { serviceId: patch.serviceId, fields: answers })
        await write(tx, ticket, { patch, plan })
        if (Object.keys(patch).length > 0) await tx.record(ticketUpdated(ticket, patch, details))
        await fields.write(tx, ticket, plan)
        await fields.record(tx, ticket, plan.changes)
        return reader.presented(tx, id)
      })
    },
  }
}

/** Throws invalid-reference. */
async function detailsOf(tx: TenantTx, patch: TicketPatch): Promise<TicketEventDetails> {
  const { priority, category } = patch
  return {
    changed: Object.keys(patch),
    ...(priority !== undefined && { priority }),
    ...(category !== undefined && { category }),
    ...(await named(tx, patch)),
  }
}

/** The row; where answers alone change, its version and, if a customer may know of one of them, its instant. */
async function write(
  tx: TenantTx,
  ticket: store.LockedTicket,
  { patch, plan }: { patch: TicketPatch; plan: FieldPlan },
) {
  const changes = { ...patch, ...formOf(ticket, plan) }
  const isTold = plan.changes.some(({ field }) => field.visibleToCustomer)
  if (Object.keys(changes).length > 0 || isTold) await store.apply(tx, ticket.id, changes)
  else if (plan.changes.length > 0) await store.countWrite(tx, ticket.id)
}

function withoutUndefined(changes: Omit<UpdateTicketBody, 'version' | 'fields'>): TicketPatch {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}
