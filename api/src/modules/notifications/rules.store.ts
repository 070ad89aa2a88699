import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import type { Override } from './domain/rules.ts'

const overrides = (tx: TenantReadTx) =>
  tx.q.selectFrom('notification_rules').select(['event', 'audience', 'channel', 'told'])

/** What the helpdesk has otherwise for that event. */
export const overridesFor = (tx: TenantReadTx, event: string): Promise<Override[]> =>
  overrides(tx).where('event', '=', event).execute()

export const allOverrides = (tx: TenantReadTx): Promise<Override[]> => overrides(tx).execute()

/** Two administrators at once: the second reads what the first has left. A cell without a row has nothing to lock. */
export async function lock({ ctx, q }: TenantTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notification rules of ${ctx.tenantId}`}, 0))`.execute(q)
}

export async function put({ ctx, q }: TenantTx, cells: readonly Override[]): Promise<void> {
  if (cells.length === 0) return
  await q
    .insertInto('notification_rules')
    .values(cells.map((cell) => ({ tenant_id: ctx.tenantId, ...cell, changed_at: ctx.now })))
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'event', 'audience', 'channel']).doUpdateSet(({ ref }) => ({
        told: ref('excluded.told'),
        changed_at: ref('excluded.changed_at'),
      })),
    )
    .execute()
}

type Cell = Omit<Override, 'told'>

/** Back to how the table begins. */
export async function remove({ q }: TenantTx, cells: readonly Cell[]): Promise<void> {
  if (cells.length === 0) return
  await q
    .deleteFrom('notification_rules')
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('event', 'audience', 'channel'),
        'in',
        cells.map((cell) => tuple(cell.event, cell.audience, cell.channel)),
      ),
    )
    .execute()
}
