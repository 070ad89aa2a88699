import type { FieldValues } from '@atum-desk/contract/forms'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { invalidReference } from '../../platform/errors.ts'

const notUsable = 'is nobody and nothing that can be used here'

/** An active member of staff whose role works tickets. Throws `invalid-reference`. */
export async function assignee(tx: TenantReadTx, id: string) {
  const row = await tx.q
    .selectFrom('users as u')
    .innerJoin('role_permissions as p', 'p.role', 'u.role')
    .where('p.permission', '=', 'ticket.work')
    .where('u.id', '=', id)
    .where('u.org_id', 'is', null)
    .where('u.active', '=', true)
    .select(['u.id', 'u.name'])
    .executeTakeFirst()
  if (row === undefined) throw invalidReference('/assigneeId', notUsable)
  return row
}

/** Who has a ticket, by name, whether he still works or not. */
export async function holder(tx: TenantReadTx, ticket: { assigneeId: string | null; teamId: string | null }) {
  const find = async (table: 'users' | 'teams', id: string | null) => {
    if (id === null) return null
    return (await tx.q.selectFrom(table).where('id', '=', id).select(['id', 'name']).executeTakeFirst()) ?? null
  }
  return { assignee: await find('users', ticket.assigneeId), team: await find('teams', ticket.teamId) }
}

export async function hasRole(tx: TenantReadTx, userId: string, role: string | null): Promise<boolean> {
  if (role === null) return false
  const asked = tx.q.selectFrom('users').where('id', '=', userId).where('role', '=', role).select('id')
  return (await asked.executeTakeFirst()) !== undefined
}

/** Is it a role of staff that works tickets? */
export async function worksTickets(tx: TenantReadTx, role: string): Promise<boolean> {
  const row = await tx.q
    .selectFrom('roles as r')
    .innerJoin('role_permissions as p', 'p.role', 'r.name')
    .where('r.name', '=', role)
    .where('r.audience', '=', 'staff')
    .where('p.permission', '=', 'ticket.work')
    .select('r.name')
    .executeTakeFirst()
  return row !== undefined
}

/** Throws `invalid-reference`. */
export async function workingRole(tx: TenantReadTx, name: string): Promise<void> {
  if (!(await worksTickets(tx, name))) throw invalidReference('/role', 'is no role of staff that works tickets')
}

/** Throws `invalid-reference`. */
export async function team(tx: TenantReadTx, id: string) {
  const row = await tx.q
    .selectFrom('teams')
    .where('id', '=', id)
    .where('active', '=', true)
    .select(['id', 'name'])
    .executeTakeFirst()
  if (row === undefined) throw invalidReference('/teamId', notUsable)
  return row
}

/** Active; for a customer, one that he may choose. Throws `invalid-reference`. */
export async function service(tx: TenantReadTx, id: string) {
  const { id: serviceId, name } = await catalogueEntry(tx, id)
  return { id: serviceId, name }
}

/** The same, with what it settles for a ticket that is opened under it. */
export async function catalogueEntry(tx: TenantReadTx, id: string) {
  const services = tx.q.selectFrom('services').where('id', '=', id).where('active', '=', true)
  const offered = tx.ctx.orgId === null ? services : services.where('customer_visible', '=', true)
  const row = await offered.select(['id', 'name', 'priority', 'category', 'tags']).executeTakeFirst()
  if (row === undefined) throw invalidReference('/serviceId', notUsable)
  return row
}

/** The team that the service names, while it takes tickets. */
export async function teamOfService(tx: TenantReadTx, serviceId: string): Promise<string | undefined> {
  const row = await tx.q
    .selectFrom('services as s')
    .innerJoin('teams as g', 'g.id', 's.team_id')
    .where('s.id', '=', serviceId)
    .where('g.active', '=', true)
    .select('g.id')
    .executeTakeFirst()
  return row?.id
}

/** An active template; its service, while that is offered. Throws `invalid-reference`. */
export async function template(tx: TenantReadTx, id: string) {
  const row = await tx.q
    .selectFrom('ticket_templates as m')
    .leftJoin('services as s', (join) => join.onRef('s.id', '=', 'm.service_id').on('s.active', '=', true))
    .where('m.id', '=', id)
    .where('m.active', '=', true)
    .select(['m.title', 'm.description', 'm.priority', 'm.category', 'm.tags', 'm.fields', 's.id as serviceId'])
    .executeTakeFirst()
  if (row === undefined) throw invalidReference('/templateId', notUsable)
  return { ...row, fields: row.fields as FieldValues } // written by the templates' own store, from a checked body
}

/** An active customer of an active organization. Throws `invalid-reference`. */
export async function requester(tx: TenantReadTx, id: string, orgId: string | undefined) {
  const row = await tx.q
    .selectFrom('users as u')
    .innerJoin('organizations as o', 'o.id', 'u.org_id')
    .where('u.id', '=', id)
    .where('u.active', '=', true)
    .where('o.active', '=', true)
    .select(['u.id', 'o.id as orgId'])
    .executeTakeFirst()
  if (row === undefined) throw invalidReference('/requesterId', notUsable)
  if (orgId !== undefined && orgId !== row.orgId) throw invalidReference('/orgId', 'is not the requester’s')
  return row
}

/** A visible ticket of that organization, to be carried on. Throws `invalid-reference`. */
export async function followed(tx: TenantReadTx, id: string, orgId: string) {
  const row = await tx.q
    .selectFrom('tickets')
    .where('id', '=', id)
    .where('org_id', '=', orgId)
    .select(['id', 'number', 'status', 'merged_into as mergedIntoId'])
    .executeTakeFirst()
  if (row === undefined) throw invalidReference('/followUpOf', notUsable)
  return row
}
