import { defaultSettings, type Settings } from '@atum-desk/contract/settings'
import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

/** Only what was ever changed. A key that this version does not know any more is passed over. */
export async function overrides(tx: TenantReadTx): Promise<Partial<Settings>> {
  const rows = await tx.q.selectFrom('settings').select(['key', 'value']).execute()
  return Object.fromEntries(
    rows.filter(({ key }) => Object.hasOwn(defaultSettings, key)).map(({ key, value }) => [key, value]),
  )
}

/** Two administrators at once: the second reads what the first has left. A key without a row has nothing to lock. */
export async function lock({ ctx, q }: TenantTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`settings of ${ctx.tenantId}`}, 0))`.execute(q)
}

export async function change({ ctx, q }: TenantTx, changed: Partial<Settings>): Promise<void> {
  const rows = Object.entries(changed).map(([key, value]) => ({
    tenant_id: ctx.tenantId,
    key,
    value: JSON.stringify(value),
    changed_at: ctx.now,
  }))
  await q
    .insertInto('settings')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'key']).doUpdateSet(({ ref }) => ({
        value: ref('excluded.value'),
        changed_at: ref('excluded.changed_at'),
      })),
    )
    .execute()
}
