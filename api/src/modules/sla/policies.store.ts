import type { PageQuery } from '@atum-desk/contract/common'
import type { SlaPolicy, SlaPolicyInput } from '@atum-desk/contract/sla-policies'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { policies } from './rules.store.ts'

export const slaConstraints: ConstraintProblems = {
  calendars_name: 'duplicate',
  sla_policies_name: 'duplicate',
  sla_applications_at_work: 'duplicate',
}

const noSuchPolicy = () => new AppError('not-found', { detail: 'There is no such policy.' })

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, id: string): Promise<SlaPolicy> {
  return policies(tx).where('p.id', '=', id).executeTakeFirstOrThrow(noSuchPolicy)
}

/** By position. */
export async function list(tx: TenantReadTx, { limit, cursor }: PageQuery) {
  let rows = policies(tx)
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'number')
    rows = rows.where(({ eb, refTuple, tuple }) => eb(refTuple('p.position', 'p.id'), '>', tuple(key, id)))
  }
  const found = await rows
    .orderBy('p.position')
    .orderBy('p.id')
    .limit(limit + 1)
    .execute()
  return cutPage(found, limit, ({ position, id }) => ({ key: position, id }))
}

/** Throws `not-found`. */
export async function lock(tx: TenantTx, id: string): Promise<SlaPolicy> {
  await tx.q.selectFrom('sla_policies').where('id', '=', id).select('id').forUpdate().execute()
  return get(tx, id)
}

/** At that place; the caller sees to the others'. */
export async function add(tx: TenantTx, input: SlaPolicyInput, position: number): Promise<string> {
  const id = newId(tx.ctx.now)
  const { name, orgId, priorities } = input
  await tx.q
    .insertInto('sla_policies')
    .values({ tenant_id: tx.ctx.tenantId, id, org_id: orgId, name, position, priorities })
    .execute()
  await setServices(tx, id, input.serviceIds)
  await addVersion(tx, id, 1, input)
  return id
}

/** Of a policy that is locked. Clocks that run by an earlier version go on by it (SLA-3). */
export async function change(tx: TenantTx, { id, version }: SlaPolicy, input: SlaPolicyInput): Promise<void> {
  const { name, orgId, priorities } = input
  await addVersion(tx, id, version + 1, input)
  await setServices(tx, id, input.serviceIds)
  await tx.q
    .updateTable('sla_policies')
    .set({ name, org_id: orgId, priorities, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

async function setServices(tx: TenantTx, policyId: string, serviceIds: readonly string[]): Promise<void> {
  await tx.q.deleteFrom('sla_policy_services').where('policy_id', '=', policyId).execute()
  const rows = serviceIds.map((id) => ({ tenant_id: tx.ctx.tenantId, policy_id: policyId, service_id: id }))
  if (rows.length > 0) await tx.q.insertInto('sla_policy_services').values(rows).execute()
}

type Terms = Pick<SlaPolicyInput, 'calendarId' | 'targets' | 'warnAtPercent' | 'escalations'>

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
      escalations: JSON.stringify(terms.escalations),
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

export async function activeServices(tx: TenantReadTx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const services = tx.q.selectFrom('services').where('id', 'in', ids).where('active', '=', true)
  return new Set((await services.select('id').execute()).map(({ id }) => id))
}

export async function staffRoles(tx: TenantReadTx, names: readonly string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set()
  const roles = tx.q.selectFrom('roles').where('name', 'in', names).where('audience', '=', 'staff')
  return new Set((await roles.select('name').execute()).map(({ name }) => name))
}

export async function activeStaff(tx: TenantReadTx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const people = tx.q.selectFrom('users').where('id', 'in', ids).where('org_id', 'is', null).where('active', '=', true)
  return new Set((await people.select('id').execute()).map(({ id }) => id))
}
