import type { ChangeRequesterBody } from '@atum-desk/contract/requester'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { Context } from '../../../platform/access/context.ts'
import type { TenantTx } from '../../../platform/db/tenant-db.ts'
import { AppError, expectVersion } from '../../../platform/errors.ts'
import { isFinal } from '../domain/ticket-workflow.ts'
import type { ReaderDeps, TicketReader } from '../ticket-reader.ts'
import * as references from '../ticket-references.store.ts'
import { requesterChanged } from '../tickets.events.ts'
import { authorizeAction } from '../tickets.policy.ts'
import * as store from '../tickets.store.ts'
import * as requesters from './ticket-requester.store.ts'

type RequesterDeps = Pick<ReaderDeps, 'db'> & { reader: Pick<TicketReader, 'presented'> }

export function createRequesterChange({ db, reader }: RequesterDeps) {
  return {
    /**
     * TKT-15: the ticket is another customer's, with all that belongs to it. The same customer again writes nothing.
     * Throws not-found, forbidden, version-conflict, ticket-final, ticket-merged, invalid-reference, link-refused.
     */
    async changeRequester(ctx: Context, id: string, { version, requesterId }: ChangeRequesterBody): Promise<Ticket> {
      return db.write(ctx, async (tx) => {
        const ticket = await store.lock(tx, id)
        authorizeAction(ctx, 'change_requester', ticket)
        expectVersion(ticket, version)
        if (isFinal(ticket.status)) {
          throw new AppError('ticket-final', { detail: `A ticket that is ${ticket.status} stays its requester’s.` })
        }
        const old = await requesters.requesterOf(tx, id)
        if (requesterId !== old.id) await hand(tx, ticket, old, requesterId)
        return reader.presented(tx, id)
      })
    },
  }
}

async function hand(tx: TenantTx, ticket: store.LockedTicket, old: requesters.Requester, requesterId: string) {
  const { id, orgId } = await references.requester(tx, requesterId, undefined)
  const unlinked = orgId === ticket.orgId ? [] : await leave(tx, ticket.id)
  await requesters.hand(tx, ticket.id, { requesterId: id, orgId })
  const now = await requesters.requesterOf(tx, ticket.id)
  await tx.record(requesterChanged({ id: ticket.id, from: old, to: now, unlinked }))
}

/** What holds the ticket in its organization is refused, or let go: follow-ups, which say no more than what came first. */
async function leave(tx: TenantTx, id: string): Promise<string[]> {
  if (await requesters.hasAbsorbed(tx, id)) {
    const detail = 'Other tickets were merged into this one: take them apart before it goes to another organization.'
    throw new AppError('link-refused', { detail })
  }
  return requesters.dropFollowUps(tx, id)
}
