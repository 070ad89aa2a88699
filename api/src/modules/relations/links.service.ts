import type { LinkBody } from '@atum-desk/contract/relations'
import type { LinkKind, Ticket } from '@atum-desk/contract/tickets'
import { authorize } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import type { Tickets } from '../tickets/index.ts'
import { inverseOf, relationOf } from './domain/link-kinds.ts'
import { linked, unlinked } from './relations.events.ts'
import * as store from './relations.store.ts'

type Linking = Pick<Tickets['relating'], 'presented' | 'hold' | 'holdTwo' | 'expectUnmerged' | 'expectOpen'>
export type LinkDeps = Readonly<{ db: TenantDb; tickets: Linking }>

/** Two that are nobody else's for now, and neither of them merged. Throws not-found, invalid-reference, ticket-merged. */
export async function twoToLink({ tickets }: LinkDeps, tx: TenantTx, id: string, other: readonly [string, string]) {
  authorize(tx.ctx, 'ticket.work')
  const held = await tickets.holdTwo(tx, id, other)
  tickets.expectUnmerged(held.ticket)
  tickets.expectUnmerged(held.other)
  return held
}

export function createLinks(deps: LinkDeps) {
  const { db, tickets } = deps
  return {
    /** TKT-9. Throws not-found, invalid-reference, ticket-merged, duplicate, link-refused. */
    async add(ctx: Context, id: string, { kind, ticketId }: LinkBody): Promise<Ticket> {
      return db.write(ctx, async (tx) => {
        const { ticket, other } = await twoToLink(deps, tx, id, ['/ticketId', ticketId])
        await store.add(tx, relationOf(kind, id, other.id))
        await tx.record(linked(ticket, kind, other))
        await tx.record(linked(other, inverseOf[kind], ticket))
        return tickets.presented(tx, id)
      })
    },

    /** From either side. Throws not-found, ticket-merged. */
    async remove(ctx: Context, id: string, kind: LinkKind, otherId: string): Promise<Ticket> {
      return db.write(ctx, async (tx) => {
        const { ticket, other } = await twoToLink(deps, tx, id, ['/otherId', otherId]).catch(asAbsent)
        await store.remove(tx, relationOf(kind, id, other.id))
        await tx.record(unlinked(ticket, kind, other))
        await tx.record(unlinked(other, inverseOf[kind], ticket))
        return tickets.presented(tx, id)
      })
    },
  }
}

/** In an address, what refers to nothing is not there. */
function asAbsent(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== 'invalid-reference') throw error
  throw new AppError('not-found', { detail: 'There is no such link.' })
}
