import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { TicketSla } from '@atum-desk/contract/sla'
import type { SlaExplanation, SlaPromise, SlaPromiseQuery, SlaRecord } from '@atum-desk/contract/sla-explanation'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { openClocks, pageOfClocks } from './clock-record.ts'
import * as store from './clocks.store.ts'
import { promiseOf } from './promise.ts'
import { actorNames, isVisible, selectionsOf } from './situations.store.ts'
import { byKind, presentExplanation, presentSla } from './sla.present.ts'
import { presentRecord } from './sla-record.present.ts'

export type Sla = ReturnType<typeof createSla>

export function createSla({ db }: { db: TenantDb }) {
  return {
    /** The newest clocks of those tickets that have some, as they stand at the transaction's instant. */
    async clocksOf(tx: TenantReadTx, ticketIds: readonly string[]): Promise<ReadonlyMap<string, TicketSla>> {
      const clocks = Map.groupBy(await store.clocksOf(tx, ticketIds), ({ ticketId }) => ticketId)
      return new Map([...clocks].map(([ticketId, own]) => [ticketId, presentSla(own, tx.ctx.now)]))
    },

    /** SLA-8: the whole arithmetic. Throws not-found. */
    async explain(ctx: Context, ticketId: string): Promise<SlaExplanation> {
      return db.read(ctx, async (tx) => {
        await expectVisible(tx, ticketId)
        const clocks = await openClocks(tx, ticketId)
        const selectionsFor = await selectionsOf(tx, clocks)
        return byKind(clocks, (clock) => presentExplanation(clock, selectionsFor(clock.id), ctx.now))
      })
    },

    /** SLA-16: what acceptance would promise now. Throws not-found, transition-refused, invalid-reference. */
    async promise(ctx: Context, ticketId: string, asked: SlaPromiseQuery): Promise<SlaPromise> {
      return db.read(ctx, async (tx) => {
        await expectVisible(tx, ticketId)
        return promiseOf(tx, ticketId, asked)
      })
    },

    /** SLA-9: every clock that the ticket ever had, with everything that happened to it. Throws not-found. */
    async history(ctx: Context, ticketId: string, query: PageQuery): Promise<Page<SlaRecord>> {
      return db.read(ctx, async (tx) => {
        await expectVisible(tx, ticketId)
        const { items, nextCursor } = await pageOfClocks(tx, ticketId, query)
        const selectionsFor = await selectionsOf(tx, items)
        const names = await actorNames(tx, items)
        const present = (clock: (typeof items)[number]) =>
          presentRecord(clock, { selections: selectionsFor(clock.id), names }, ctx.now)
        return { items: items.map(present), nextCursor }
      })
    },
  }
}

async function expectVisible(tx: TenantReadTx, ticketId: string): Promise<void> {
  if (!(await isVisible(tx, ticketId))) throw new AppError('not-found', { detail: 'There is no such ticket.' })
}
