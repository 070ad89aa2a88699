import type { Reference } from '@atum-desk/contract/common'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

export type HeldTicket = Awaited<ReturnType<typeof hold>>

/** Of two who change its people at once the second waits, and sees what the first has left. Throws `not-found`. */
export async function hold(tx: TenantTx, id: string) {
  return subjects(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow(noSuchTicket)
}

const noSuchTicket = () => new AppError('not-found', { detail: 'There is no such ticket.' })

const subjects = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('tickets')
    .select(['id', 'org_id as orgId', 'requester_id as requesterId', 'created_by as createdById'])

/** By name. In a customer's transaction there are none. */
export async function watchersOf(tx: TenantReadTx, ticketId: string): Promise<Reference[]> {
  return tx.q
    .selectFrom('ticket_watchers as w')
    .innerJoin('users as u', 'u.id', 'w.user_id')
    .where('w.ticket_id', '=', ticketId)
    .select(['u.id', 'u.name'])
    .orderBy('u.name')
    .orderBy('u.id')
    .execute()
}

export async function ccOf(tx: TenantReadTx, ticketId: string): Promise<Reference[]> {
  return tx.q
    .selectFrom('ticket_ccs as c')
    .innerJoin('users as u', 'u.id', 'c.user_id')
    .where('c.ticket_id', '=', ticketId)
    .select(['u.id', 'u.name'])
    .orderBy('u.name')
    .orderBy('u.id')
    .execute()
}

/** Those of them who are active staff and may read tickets. */
export async function staffAmong(tx: TenantReadTx, ids: readonly string[]): Promise<Reference[]> {
  if (ids.length === 0) return []
  return tx.q
    .selectFrom('users as u')
    .innerJoin('role_permissions as p', 'p.role', 'u.role')
    .where('p.permission', '=', 'ticket.read')
    .where('u.id', 'in', [...ids])
    .where('u.org_id', 'is', null)
    .where('u.active', '=', true)
    .select(['u.id', 'u.name'])
    .execute()
}

type Named = Readonly<{ ids: readonly string[]; emails: readonly string[] }>

/** Those of them who are active people of that organization. */
export async function customersAmong(tx: TenantReadTx, orgId: string, { ids, emails }: Named) {
  return tx.q
    .selectFrom('users')
    .where('org_id', '=', orgId)
    .where('active', '=', true)
    .where(({ eb, or }) =>
      or([
        ...(ids.length > 0 ? [eb('id', 'in', [...ids])] : []),
        ...(emails.length > 0 ? [eb('email', 'in', [...emails])] : []),
      ]),
    )
    .select(['id', 'name', 'email'])
    .execute()
}

/** `cameFrom`: the ticket with whose merge they came. Answers those who were not there before. */
type Added = Readonly<{ userIds: readonly string[]; cameFrom?: string }>

export async function addWatchers(tx: TenantTx, ticketId: string, { userIds, cameFrom }: Added): Promise<string[]> {
  if (userIds.length === 0) return []
  const row = { tenant_id: tx.ctx.tenantId, ticket_id: ticketId, came_from: cameFrom ?? null, added_at: tx.ctx.now }
  const added = await tx.q
    .insertInto('ticket_watchers')
    .values(userIds.map((id) => ({ ...row, user_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('user_id')
    .execute()
  return added.map((one) => one.user_id)
}

export async function addCc(
  tx: TenantTx,
  { id, orgId }: Pick<HeldTicket, 'id' | 'orgId'>,
  { userIds, cameFrom }: Added,
): Promise<string[]> {
  if (userIds.length === 0) return []
  const { tenantId, actor, now } = tx.ctx
  const row = { tenant_id: tenantId, org_id: orgId, ticket_id: id, added_by: actor.userId, came_from: cameFrom ?? null }
  const added = await tx.q
    .insertInto('ticket_ccs')
    .values(userIds.map((userId) => ({ ...row, user_id: userId, added_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('user_id')
    .execute()
  return added.map((one) => one.user_id)
}

export async function removeWatchers(tx: TenantTx, ticketId: string, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return
  await tx.q
    .deleteFrom('ticket_watchers')
    .where('ticket_id', '=', ticketId)
    .where('user_id', 'in', [...userIds])
    .execute()
}

export async function removeCc(tx: TenantTx, ticketId: string, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return
  await tx.q
    .deleteFrom('ticket_ccs')
    .where('ticket_id', '=', ticketId)
    .where('user_id', 'in', [...userIds])
    .execute()
}

export async function nameOf(tx: TenantReadTx, userId: string): Promise<string> {
  return (await tx.q.selectFrom('users').where('id', '=', userId).select('name').executeTakeFirstOrThrow()).name
}
