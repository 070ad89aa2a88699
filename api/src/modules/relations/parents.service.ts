import type { ParentBody } from '@atum-desk/contract/relations'
import type { Ticket } from '@atum-desk/contract/tickets'
import { authorize } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'
import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { type LinkDeps, twoToLink } from './links.service.ts'
import { linked, unlinked } from './relations.events.ts'
import * as store from './relations.store.ts'

type Held = Awaited<ReturnType<LinkDeps['tickets']['hold']>>

export function createParents(deps: LinkDeps) {
  const { db, tickets } = deps
  return {
    /**
     * TKT-10. In place of the parent that it had. A parent is open, so that whoever ends it is asked about this one.
     * Throws not-found, invalid-reference, ticket-merged, ticket-final, link-refused.
     */
    async set(ctx: Context, id: string, { parentId }: ParentBody): Promise<Ticket> {
      return db.write(ctx, async (tx) => {
        const { ticket, other: parent } = await twoToLink(deps, tx, id, ['/parentId', parentId])
        const present = await store.parentOf(tx, id)
        if (present?.id === parent.id) return tickets.presented(tx, id)
        tickets.expectOpen(parent)
        await leaveParent(tx, ticket)
        await store.add(tx, { kind: 'child_of', fromId: id, toId: parent.id })
        await tx.record(linked(ticket, 'parent', parent))
        await tx.record(linked(parent, 'child', ticket))
        return tickets.presented(tx, id)
      })
    },

    /** Throws not-found, ticket-merged. */
    async remove(ctx: Context, id: string): Promise<Ticket> {
      return db.write(ctx, async (tx) => {
        authorize(ctx, 'ticket.work')
        const ticket = await tickets.hold(tx, id)
        if (await leaveParent(tx, ticket)) return tickets.presented(tx, id)
        throw new AppError('not-found', { detail: 'It has no parent.' })
      })
    },
  }
}

/** Answers whether it had one. */
async function leaveParent(tx: TenantTx, ticket: Held): Promise<boolean> {
  const parent = await store.parentOf(tx, ticket.id)
  if (parent === null) return false
  await store.remove(tx, { kind: 'child_of', fromId: ticket.id, toId: parent.id })
  await tx.record(unlinked(ticket, 'parent', parent))
  await tx.record(unlinked(parent, 'child', ticket))
  return true
}
