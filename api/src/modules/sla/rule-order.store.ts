import type { SlaOrder } from '@atum-desk/contract/sla-policies'
import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

/** Every policy in use, first to last. Version 1 until somebody has written. */
export async function orderOf(tx: TenantReadTx): Promise<SlaOrder> {
  const rows = await tx.q
    .selectFrom('sla_policies')
    .where('active', '=', true)
    .orderBy('position')
    .orderBy('id')
    .select('id')
    .execute()
  const row = await tx.q.selectFrom('sla_rule_orders').select('version').executeTakeFirst()
  return { ids: rows.map(({ id }) => id), version: row?.version ?? 1 }
}

/** As orderOf; until the transaction ends nobody else adds, moves or removes a policy. */
export async function holdOrder(tx: TenantTx): Promise<SlaOrder> {
  await tx.q
    .insertInto('sla_rule_orders')
    .values({ tenant_id: tx.ctx.tenantId })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ version: sql.ref('sla_rule_orders.version') }))
    .execute()
  return orderOf(tx)
}

/** Puts them in this order, one place after the other. The caller holds the order. */
export async function arrange(tx: TenantTx, ids: readonly string[]): Promise<void> {
  const wanted = sql<{ id: string; position: number }>`(
    select id, position::integer from unnest(${[...ids]}::uuid[]) with ordinality as u (id, position))`
  await tx.q
    .updateTable('sla_policies')
    .from(wanted.as('o'))
    .set({ position: sql.ref('o.position') })
    .whereRef('sla_policies.id', '=', 'o.id')
    .whereRef('sla_policies.position', '<>', 'o.position')
    .execute()
  await tx.q
    .updateTable('sla_rule_orders')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tx.ctx.tenantId)
    .execute()
}
