import type { PageQuery } from '@atum-desk/contract/common'
import type { SlaPolicy, SlaPolicyInput, SlaTargets } from '@atum-desk/contract/sla'
import { pageByName } from '../../platform/db/by-name.ts'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'

export const slaConstraints: ConstraintProblems = {
  calendars_name: 'duplicate',
  sla_policies_name: 'duplicate',
  sla_policies_of_organization: 'duplicate',
}

const noSuchPolicy = () => new AppError('not-found', { detail: 'There is no such policy.' })

/** Each in its newest version. */
const policies = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('sla_policies as p')
    .innerJoin('sla_policy_versions as v', (join) =>
      join.onRef('v.policy_id', '=', 'p.id').onRef('v.version', '=', 'p.version'),
    )
    .where('p.active', '=', true)
    .select(['p.id', 'p.name', 'p.org_id as orgId', 'p.version', 'v.calendar_id as calendarId', 'v.targets'])
    .select('v.warn_at_percent as warnAtPercent')

type Row = Readonly<Omit<SlaPolicy, 'targets'> & { targets: unknown }>
const typed = (row: Row): SlaPolicy => ({ ...row, targets: row.targets as SlaTargets })

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, id: string): Promise<SlaPolicy> {
  return typed(await policies(tx).where('p.id', '=', id).executeTakeFirstOrThrow(noSuchPolicy))
}

export async function list(tx: TenantReadTx, page: PageQuery) {
  const { items, nextCursor } = await pageByName(tx.q.selectFrom(policies(tx).as('p')).selectAll(), page)
  return { items: items.map(typed), nextCursor }
}

/** Throws `not-found`. */
export async function lock(tx: TenantTx, id: string): Promise<SlaPolicy> {
  await tx.q.selectFrom('sla_policies').where('id', '=', id).select('id').forUpdate().execute()
  return get(tx, id)
}

export async function add(tx: TenantTx, { name, orgId, ...terms }: SlaPolicyInput): Promise<string> {
  const id = newId(tx.ctx.now)
  await tx.q.insertInto('sla_policies').values({ tenant_id: tx.ctx.tenantId, id, org_id: orgId, name }).execute()
  await addVersion(tx, id, 1, terms)
  return id
}

/** Of a policy that is locked. Clocks that run by an earlier version go on by it (SLA-3). */
export async function change(tx: TenantTx, { id, version }: SlaPolicy, input: SlaPolicyInput): Promise<void> {
  const { name, orgId, ...terms } = input
  await addVersion(tx, id, version + 1, terms)
  await tx.q
    .updateTable('sla_policies')
    .set({ name, org_id: orgId, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

type Terms = Pick<SlaPolicyInput, 'calendarId' | 'targets' | 'warnAtPercent'>

async function addVersion(tx: TenantTx, id: string, version: number, terms: Terms): Promise<void> {
  await tx.q
    .insertInto('sla_policy_versions')
    .values({
      tenant_id: tx.ctx.tenantId,
      policy_id: id,
      version,
      calendar_id: terms.calendarId,
      targets: JSON.stringify(terms.targets),
      warn_at_percent: terms.warnAtPercent,
      created_at: tx.ctx.now,
    })
    .execute()
}

export async function deactivate(tx: TenantTx, id: string): Promise<void> {
  await tx.q.updateTable('sla_policies').set({ active: false }).where('id', '=', id).execute()
}

export async function isActiveCalendar(tx: TenantReadTx, id: string): Promise<boolean> {
  const calendar = tx.q.selectFrom('calendars').where('id', '=', id).where('active', '=', true)
  return (await calendar.select('id').executeTakeFirst()) !== undefined
}

export async function isActiveOrganization(tx: TenantReadTx, id: string): Promise<boolean> {
  const organization = tx.q.selectFrom('organizations').where('id', '=', id).where('active', '=', true)
  return (await organization.select('id').executeTakeFirst()) !== undefined
}
