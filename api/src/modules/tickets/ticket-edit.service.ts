import type { Ticket, UpdateTicketBody } from '@atum-desk/contract/tickets'
import type { Context } from '../../platform/access/context.ts'
import { AppError, expectVersion } from '../../platform/errors.ts'
import type { TicketPatch } from './domain/ticket-decision.ts'
import { isFinal } from './domain/ticket-workflow.ts'
import { named } from './ticket-details.ts'
import type { ReaderDeps, TicketReader } from './ticket-reader.ts'
import { ticketUpdated } from './tickets.events.ts'
import { authorizeEdit } from './tickets.policy.ts'
import * as store from './tickets.store.ts'

type EditDeps = Pick<ReaderDeps, 'db'> & { reader: Pick<TicketReader, 'presented'> }

export function createTicketEdit({ db, reader }: EditDeps) {
  return {
    /** Throws not-found, forbidden, version-conflict, ticket-final, invalid-reference. Nothing to change writes nothing. */
    async update(ctx: Context, id: string, { version, ...changes }: UpdateTicketBody): Promise<Ticket> {
      return db.write(ctx, async (tx) => {
        const ticket = await store.lock(tx, id)
        const patch = withoutUndefined(changes)
        const changed = Object.keys(patch)
        authorizeEdit(ctx, ticket, changed)
        expectVersion(ticket, version)
        if (isFinal(ticket.status)) {
          throw new AppError('ticket-final', { detail: `A ticket that is ${ticket.status} stays as it is.` })
        }
        if (changed.length > 0) {
          const priority = patch.priority === undefined ? {} : { priority: patch.priority }
          const category = patch.category === undefined ? {} : { category: patch.category }
          const details = { changed, ...priority, ...category, ...(await named(tx, patch)) }
          await store.apply(tx, id, patch)
          await tx.record(ticketUpdated(ticket, patch, details))
        }
        return reader.presented(tx, id)
      })
    },
  }
}

function withoutUndefined(changes: Omit<UpdateTicketBody, 'version'>): TicketPatch {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}
