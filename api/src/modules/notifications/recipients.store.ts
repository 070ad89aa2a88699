import type { Permission } from '@atum-desk/contract/permissions'
import type { SlaNotify } from '@atum-desk/contract/sla-escalations'
import { sql } from 'kysely'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { Callable } from './domain/mentions.ts'
import type { Person, Sight } from './domain/recipients.ts'

export type Addressee = Person &
  Readonly<{ name: string; email: string; locale: 'en' | 'ar'; timeZone: string; staff: boolean }>

/** Of the staff, whom a note can call: who may read it. */
export async function callable(tx: TenantReadTx): Promise<Callable[]> {
  return tx.q
    .selectFrom('users as u')
    .innerJoin('role_permissions as p', 'p.role', 'u.role')
    .where('p.permission', '=', 'ticket.read')
    .where('u.org_id', 'is', null)
    .where('u.active', '=', true)
    .select(['u.id', 'u.name', 'u.email'])
    .execute()
}

/** Of those tickets, what decides whether that person sees them; `copied`: he is on the CC. */
export async function sightOf(tx: TenantReadTx, userId: string, ticketIds: readonly string[]) {
  const rows = await tx.q
    .selectFrom('tickets as t')
    .leftJoin('ticket_ccs as c', (join) => join.onRef('c.ticket_id', '=', 't.id').on('c.user_id', '=', userId))
    .where('t.id', 'in', [...ticketIds])
    .select(['t.id', 't.number', 't.org_id as orgId', 't.requester_id as requesterId', 't.created_by as createdById'])
    .select(({ eb }) => eb('c.user_id', 'is not', null).$castTo<boolean>().as('copied'))
    .execute()
  return new Map(rows.map((row): [string, Sight & { number: number; copied: boolean }] => [row.id, row]))
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
 * Everybody active who may have to do with the ticket: its requester, assignee and team, the managers, who follows it, and
 * whom the event names. The union keeps each part on an index of its own, where an `or` would read every account.
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
        holds('ticket.read').$castTo<boolean>().as('reads'),
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
