import type { Locale } from '@atum-desk/contract/auth'
import type { PersonQuery } from '@atum-desk/contract/people'
import type { Permission } from '@atum-desk/contract/permissions'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { pageByName } from '../../platform/db/by-name.ts'
import { containing } from '../../platform/db/containing.ts'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

export const identityConstraints: ConstraintProblems = {
  users_email: 'duplicate',
  users_role: 'invalid-reference',
}

const noSuchPerson = () => new AppError('not-found', { detail: 'There is no such person.' })

/**
 * The names of staff stand on a customer’s tickets, so the policy lets him read their rows; but the directory that he
 * may read is that of his own organization.
 */
function people(tx: TenantReadTx) {
  const { orgId } = tx.ctx
  return tx.q
    .selectFrom('users as u')
    .leftJoin('organizations as o', 'o.id', 'u.org_id')
    .leftJoin('invitations as i', 'i.user_id', 'u.id')
    .$if(orgId !== null, (all) => all.where('u.org_id', '=', orgId))
    .select(['u.id', 'u.email', 'u.name', 'u.role', 'u.org_id as orgId', 'o.name as organizationName'])
    .select(['u.locale', 'u.time_zone as timeZone', 'u.active', 'u.created_at as createdAt', 'u.version'])
    .select(['i.invited_at as invitedAt', 'i.expires_at as invitationEnds'])
    .select(({ selectFrom }) =>
      jsonArrayFrom(
        selectFrom('team_members as m')
          .innerJoin('teams as t', 't.id', 'm.team_id')
          .whereRef('m.user_id', '=', 'u.id')
          .select(['t.id', 't.name'])
          .orderBy('t.name'),
      ).as('teams'),
    )
}

export type PersonRow = Awaited<ReturnType<typeof getPerson>>

/** By name; by the index users_by_name. */
export async function listPeople(tx: TenantReadTx, { limit, cursor, permission, ...asked }: PersonQuery) {
  let listed = tx.q.selectFrom(people(tx).as('p')).selectAll()
  if (asked.orgId !== undefined) listed = listed.where('orgId', '=', asked.orgId)
  if (asked.staff !== undefined) listed = listed.where('orgId', asked.staff ? 'is' : 'is not', null)
  if (asked.active !== undefined) listed = listed.where('active', '=', asked.active)
  if (asked.role !== undefined) listed = listed.where('role', '=', asked.role)
  if (asked.invited !== undefined) listed = listed.where('invitedAt', asked.invited ? 'is not' : 'is', null)
  if (permission !== undefined) {
    const holding = tx.q.selectFrom('role_permissions').where('permission', '=', permission).select('role')
    listed = listed.where('role', 'in', holding)
  }
  if (asked.q !== undefined) {
    const pattern = containing(asked.q)
    listed = listed.where(({ eb, or }) => or([eb('name', 'ilike', pattern), eb('email', 'ilike', pattern)]))
  }
  return pageByName(listed, { limit, ...(cursor !== undefined && { cursor }) })
}

/** Throws `not-found`. */
export async function getPerson(tx: TenantReadTx, id: string) {
  return people(tx).where('u.id', '=', id).executeTakeFirstOrThrow(noSuchPerson)
}

export type LockedPerson = Awaited<ReturnType<typeof lockPerson>>

/** Holds the row until the transaction ends: sign-ins and other changes wait. Throws `not-found`. */
export async function lockPerson(tx: TenantTx, id: string) {
  return tx.q
    .selectFrom('users')
    .select(['id', 'org_id as orgId', 'email', 'name', 'role', 'locale', 'time_zone as timeZone', 'active', 'version'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(noSuchPerson)
}

/** Whom it is for and what it may do; null where there is none. */
export async function findRole(tx: TenantReadTx, name: string) {
  const role = await tx.q
    .selectFrom('roles as r')
    .where('r.name', '=', name)
    .select('r.audience')
    .select(({ selectFrom }) =>
      selectFrom('role_permissions as p')
        .whereRef('p.role', '=', 'r.name')
        .select(({ fn }) => fn.agg<Permission[]>('array_agg', ['p.permission']).as('held'))
        .as('permissions'),
    )
    .executeTakeFirst()
  return role ? { audience: role.audience, permissions: role.permissions ?? [] } : null
}

export async function isActiveOrganization(tx: TenantReadTx, id: string): Promise<boolean> {
  const organization = await tx.q
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  return organization !== undefined
}

export async function emailIsTaken(tx: TenantReadTx, email: string): Promise<boolean> {
  return (await tx.q.selectFrom('users').select('id').where('email', '=', email).executeTakeFirst()) !== undefined
}

/** Of the staff; null where nobody has this e-mail. */
export async function findStaff(tx: TenantReadTx, email: string): Promise<string | null> {
  const found = await tx.q
    .selectFrom('users')
    .select('id')
    .where('email', '=', email)
    .where('org_id', 'is', null)
    .executeTakeFirst()
  return found?.id ?? null
}

export type NewPerson = Readonly<{
  id: string
  orgId: string | null
  email: string
  name: string
  role: string
  locale?: Locale | undefined
  timeZone?: string | undefined
}>

/** False where somebody has this e-mail already. */
export async function addPerson(tx: TenantTx, { id, orgId, email, name, role, ...rest }: NewPerson): Promise<boolean> {
  const { tenantId, now } = tx.ctx
  const added = await tx.q
    .insertInto('users')
    .values({
      tenant_id: tenantId,
      id,
      org_id: orgId,
      email,
      name,
      role,
      created_at: now,
      ...(rest.locale && { locale: rest.locale }),
      ...(rest.timeZone && { time_zone: rest.timeZone }),
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'email']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export type PersonChanges = Partial<Omit<LockedPerson, 'id' | 'orgId' | 'version'>>

export async function changePerson(tx: TenantTx, id: string, { timeZone, ...changes }: PersonChanges): Promise<void> {
  await tx.q
    .updateTable('users')
    .set(({ eb }) => ({ ...changes, ...(timeZone && { time_zone: timeZone }), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
