import type { WorkflowSettings } from '@atum-desk/contract/settings'
import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

type Row = Readonly<{ orgId: string | null; key: string; value: unknown }>

/** What the helpdesk has otherwise than the defaults (no organization), and what those organizations have. One query. */
export async function workflowRows(tx: TenantReadTx, orgIds: readonly string[]): Promise<Row[]> {
  const helpdesks = tx.q.selectFrom('settings').select([sql<string | null>`null::uuid`.as('orgId'), 'key', 'value'])
  if (orgIds.length === 0) return helpdesks.execute()
  return helpdesks
    .unionAll(
      tx.q
        .selectFrom('organization_settings')
        .where('org_id', 'in', [...orgIds])
        .select([sql<string | null>`org_id`.as('orgId'), 'key', 'value']),
    )
    .execute()
}

/** Of every organization that has this one otherwise. */
export async function ownValues(tx: TenantReadTx, key: keyof WorkflowSettings) {
  return tx.q.selectFrom('organization_settings').where('key', '=', key).select(['org_id as orgId', 'value']).execute()
}

/** Throws `not-found`. */
export async function expectOrganization(tx: TenantReadTx, id: string): Promise<void> {
  await tx.q
    .selectFrom('organizations')
    .where('id', '=', id)
    .select('id')
    .executeTakeFirstOrThrow(() => new AppError('not-found', { detail: 'There is no such organization.' }))
}

/** Two administrators at once: the second reads what the first has left. A key without a row has nothing to lock. */
export async function lock({ ctx, q }: TenantTx, orgId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`settings of ${ctx.tenantId}/${orgId}`}, 0))`.execute(q)
}

export async function put({ ctx, q }: TenantTx, orgId: string, values: Partial<WorkflowSettings>): Promise<void> {
  const rows = Object.entries(values).map(([key, value]) => ({
    tenant_id: ctx.tenantId,
    org_id: orgId,
    key,
    value: JSON.stringify(value),
    changed_at: ctx.now,
  }))
  if (rows.length === 0) return
  await q
    .insertInto('organization_settings')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'org_id', 'key']).doUpdateSet(({ ref }) => ({
        value: ref('excluded.value'),
        changed_at: ref('excluded.changed_at'),
      })),
    )
    .execute()
}

export async function inherit({ q }: TenantTx, orgId: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await q
    .deleteFrom('organization_settings')
    .where('org_id', '=', orgId)
    .where('key', 'in', [...keys])
    .execute()
}
