import type { SlaExplanation, TicketSla } from '@atum-desk/contract/sla'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import * as store from './clocks.store.ts'
import { explain } from './domain/explain.ts'
import { presentExplanation, presentSla } from './sla.present.ts'

export type Sla = ReturnType<typeof createSla>

export function createSla({ db }: { db: TenantDb }) {
  return {
    /** The clocks of those tickets that have some, as they stand at the transaction's instant. */
    async clocksOf(tx: TenantReadTx, ticketIds: readonly string[]): Promise<ReadonlyMap<string, TicketSla>> {
      const clocks = Map.groupBy(await store.clocksOf(tx, ticketIds), ({ ticketId }) => ticketId)
      return new Map([...clocks].map(([ticketId, own]) => [ticketId, presentSla(own, tx.ctx.now)]))
    },

    /** SLA-8: the whole arithmetic. Throws not-found. */
    async explain(ctx: Context, ticketId: string): Promise<SlaExplanation> {
      return db.read(ctx, async (tx) => {
        if (!(await store.isVisible(tx, ticketId))) {
          throw new AppError('not-found', { detail: 'There is no such ticket.' })
        }
        const clocks = await store.clocksOf(tx, [ticketId])
        const of = (kind: store.StoredClock['kind']) => {
          const clock = clocks.find((one) => one.kind === kind)
          return clock === undefined ? null : presentExplanation(explain(clock.events, ctx.now))
        }
        return { firstResponse: of('first_response'), resolution: of('resolution') }
      })
    },
  }
}
