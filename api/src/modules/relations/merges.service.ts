import type { MergeBody, UnmergeBody } from '@atum-desk/contract/relations'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError, expectVersion } from '../../platform/errors.ts'
import type { Tickets } from '../tickets/index.ts'
import { absorbed, merged, released, unmerged } from './relations.events.ts'
import * as store from './relations.store.ts'

type Merging = Pick<
  Tickets['relating'],
  'presented' | 'hold' | 'holdTwo' | 'merge' | 'unmerge' | 'touch' | 'authorizeAction' | 'expectMergeable'
>
export type MergeDeps = Readonly<{ db: TenantDb; tickets: Merging }>

/** TKT-11. Of many who merge one ticket at once the first wins; the others find it merged. */
export function createMerges({ db, tickets }: MergeDeps) {
  /** Throws not-found. */
  async function notMerged(tx: TenantTx, id: string): Promise<AppError> {
    const { number } = await tickets.hold(tx, id)
    return new AppError('transition-refused', { detail: `ATD-${number} is not merged into another ticket.` })
  }

  return {
    /**
     * The ticket keeps its status, and takes nothing any more; what was said on it is read in the other one. Throws
     * not-found, forbidden, invalid-reference, ticket-merged, version-conflict, transition-refused, ticket-final,
     * link-refused.
     */
    async merge(ctx: Context, id: string, { version, into, shareWithCustomers }: MergeBody): Promise<Ticket> {
      return db.write(ctx, async (tx) => {
        const { ticket, other } = await tickets.holdTwo(tx, id, ['/into', into])
        tickets.authorizeAction(ctx, 'merge', ticket)
        tickets.expectMergeable(ticket, other)
        expectVersion(ticket, version)
        await tickets.merge(tx, id, other.id)
        await tickets.touch(tx, other.id)
        await tx.record(merged(ticket, other, shareWithCustomers))
        await tx.record(absorbed(other, ticket))
        return tickets.presented(tx, id)
      })
    },

    /** It goes on as it was. Throws not-found, forbidden, version-conflict, transition-refused. */
    async unmerge(ctx: Context, id: string, { version }: UnmergeBody): Promise<Ticket> {
      return db.write(ctx, async (tx) => {
        const target = await store.mergeTargetOf(tx, id)
        if (target === null) throw await notMerged(tx, id)
        const { ticket, other } = await tickets.holdTwo(tx, id, ['/id', target])
        tickets.authorizeAction(ctx, 'unmerge', ticket)
        expectVersion(ticket, version)
        if (ticket.mergedIntoId !== target) throw await notMerged(tx, id) // somebody was faster
        await tickets.unmerge(tx, id)
        await tx.record(unmerged(ticket, other))
        await tx.record(released(other, ticket))
        return tickets.presented(tx, id)
      })
    },
  }
}
