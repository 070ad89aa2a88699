import { defaultSettings } from '@atum-desk/contract/settings'
import { sql } from 'kysely'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'

/** As much of a ticket as is told of it, and whom it concerns. */
export async function ticketOf(tx: TenantReadTx, ticketId: string) {
  return tx.q
    .selectFrom('tickets as t')
    .innerJoin('organizations as o', 'o.id', 't.org_id')
    .innerJoin('users as r', 'r.id', 't.requester_id')
    .leftJoin('users as a', 'a.id', 't.assignee_id')
    .leftJoin('teams as m', 'm.id', 't.team_id')
    .where('t.id', '=', ticketId)
    .select(['t.id', 't.number', 't.title', 't.priority', 't.resolution'])
    .select(['t.org_id as orgId', 'o.name as organization'])
    .select(['t.requester_id as requesterId', 'r.name as requester', 't.created_by as createdById'])
    .select(['t.assignee_id as assigneeId', 'a.name as assignee', 't.team_id as teamId', 'm.name as team'])
    .select('t.escalated_role as escalatedRole')
    .executeTakeFirstOrThrow()
}

type Told = Readonly<{ actorId: string | null; commentId: string | null }>

/** What else is told of an event: who did it, in which helpdesk, and what he wrote. One question. */
export async function circumstancesOf(tx: TenantReadTx, { actorId, commentId }: Told) {
  const row = await tx.q
    .selectFrom(sql<{ one: number }>`(select 1 as one)`.as('one'))
    .select(({ selectFrom }) => [
      selectFrom('users').where('id', '=', actorId).select('name').as('actor'),
      selectFrom('settings').where('key', '=', 'helpdeskName').select('value').as('helpdesk'),
      selectFrom('ticket_comments').where('id', '=', commentId).select('body').as('comment'),
    ])
    .executeTakeFirstOrThrow()
  return { ...row, helpdesk: named(row.helpdesk) }
}

const named = (value: unknown) => (typeof value === 'string' ? value : defaultSettings.helpdeskName)
