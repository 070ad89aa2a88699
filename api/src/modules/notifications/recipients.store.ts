import type { Permission } from '@atum-desk/contract/permissions'
import { defaultSettings } from '@atum-desk/contract/settings'
import type { SlaNotify } from '@atum-desk/contract/sla-escalations'
import { sql } from 'kysely'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { Person } from './domain/recipients.ts'

export type Addressee = Person &
  Readonly<{ name: string; email: string; locale: 'en' | 'ar'; timeZone: string; staff: boolean }>

/** As much of a ticket as is told of it, and whom it concerns. */
export async function storyOf(tx: TenantReadTx, ticketId: string) {
  return tx.q
    .selectFrom('tickets as t')
    .innerJoin('organizations as o', 'o.id', 't.org_id')
    .innerJoin('users as r', 'r.id', 't.requester_id')
    .leftJoin('users as a', 'a.id', 't.assignee_id')
    .leftJoin('teams as m', 'm.id', 't.team_id')
    .where('t.id', '=', ticketId)
    .select([
      't.id',
      't.number',
      't.title',
      't.priority',
      't.resolution',
      't.org_id as orgId',
      'o.name as organization',
    ])
    .select(['t.requester_id as requesterId', 'r.name as requester', 't.created_by as createdById'])
    .select(['t.assignee_id as assigneeId', 'a.name as assignee', 't.team_id as teamId', 'm.name as team'])
    .select('t.escalated_role as escalatedRole')
    .executeTakeFirstOrThrow()
}

export async function helpdeskName(tx: TenantReadTx): Promise<string> {
  const named = tx.q.selectFrom('settings').where('key', '=', 'helpdeskName').select('value')
  const row = await named.executeTakeFirst()
  return typeof row?.value === 'string' ? row.value : defaultSettings.helpdeskName
}

export async function nameOf(tx: TenantReadTx, userId: string): Promise<string | null> {
  const row = await tx.q.selectFrom('users').where('id', '=', userId).select('name').executeTakeFirst()
  return row?.name ?? null
}

export async function wordsOf(tx: TenantReadTx, commentId: string): Promise<string | null> {
  const row = await tx.q.selectFrom('ticket_comments').where('id', '=', commentId).select('body').executeTakeFirst()
  return row?.body ?? null
}

/** That account, if it is active and its organization is. */
export async function addresseeById(tx: TenantReadTx, id: string): Promise<Addressee | null> {
  return (await addressees(tx, { id: null, teamId: null }).where('u.id', '=', id).executeTakeFirst()) ?? null
}

type Concerned = Readonly<{
  id: string
  requesterId: string
  assigneeId: string | null
  teamId: string | null
  escalatedRole: string | null
}>

/**
 * Everybody active who may have to do with the ticket: its requester, assignee and team, the managers, and whom the
 * event names. The union
 * keeps each part on an index of its own, where an `or` would read every account.
 */
export async function addresseesFor(
  tx: TenantReadTx,
  ticket: Concerned,
  { userIds = [], roles = [] }: SlaNotify = {},
): Promise<Addressee[]> {
  const named = [ticket.requesterId, ticket.assigneeId, ...userIds].filter((id) => id !== null)
  return addressees(tx, ticket)
    .where('u.id', 'in', ({ selectFrom }) =>
      selectFrom('users')
        .where('id', 'in', named)
        .select('id')
        .union(selectFrom('team_members').where('team_id', '=', ticket.teamId).select('user_id as id'))
        .union(selectFrom('ticket_ccs').where('ticket_id', '=', ticket.id).select('user_id as id'))
        .union(selectFrom(watchersOf(ticket.id)).select('w.id'))
        .union(
          selectFrom('users')
            .where('org_id', 'is', null)
            .where(({ eb, or }) =>
              or([
                eb(
                  'role',
                  'in',
                  selectFrom('role_permissions').where('permission', '=', 'ticket.accept').select('role'),
                ),
                eb('role', '=', anyOf([...roles, ...(ticket.escalatedRole === null ? [] : [ticket.escalatedRole])])),
              ]),
            )
            .select('id'),
        ),
    )
    .orderBy('u.id')
    .execute()
}

const anyOf = (values: readonly string[]) => sql<string>`any(${[...values]}::text[])`

/** By a function of the database: a customer's own change is told to watchers of whom he cannot know. */
const watchersOf = (ticketId: string | null) =>
  sql<{ id: string }>`app.watchers_of(${ticketId}::uuid)`.as<'w'>(sql`w (id)`)

function addressees(tx: TenantReadTx, { id: ticketId, teamId }: { id: string | null; teamId: string | null }) {
  return tx.q
    .selectFrom('users as u')
    .leftJoin('organizations as o', 'o.id', 'u.org_id')
    .where('u.active', '=', true)
    .where(({ eb, or }) => or([eb('u.org_id', 'is', null), eb('o.active', '=', true)]))
    .select(['u.id', 'u.org_id as orgId', 'u.name', 'u.email', 'u.locale', 'u.time_zone as timeZone'])
    .select(({ eb, and, or, exists, selectFrom }) => {
      const holds = (permission: Permission) =>
        exists(
          selectFrom('role_permissions as p')
            .whereRef('p.role', '=', 'u.role')
            .where('p.permission', '=', permission)
            .select('p.role'),
        )
      const inTeam = selectFrom('team_members as m').whereRef('m.user_id', '=', 'u.id').where('m.team_id', '=', teamId)
      return [
        eb('u.org_id', 'is', null).$castTo<boolean>().as('staff'),
        'u.role',
        or([eb('o.ticket_visibility', '=', 'organization'), holds('ticket.organization')])
          .$castTo<boolean>()
          .as('seesOrganization'),
        exists(inTeam.select('m.user_id')).$castTo<boolean>().as('inTeam'),
        and([
          eb('u.org_id', 'is', null),
          holds('ticket.read'),
          eb('u.id', 'in', selectFrom(watchersOf(ticketId)).select('w.id')),
        ])
          .$castTo<boolean>()
          .as('watching'),
        exists(
          selectFrom('ticket_ccs as c')
            .whereRef('c.user_id', '=', 'u.id')
            .where('c.ticket_id', '=', ticketId)
            .select('c.user_id'),
        )
          .$castTo<boolean>()
          .as('copied'),
        and([eb('u.org_id', 'is', null), holds('ticket.accept')])
          .$castTo<boolean>()
          .as('atGate'),
      ]
    })
}
