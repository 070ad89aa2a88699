import type { MailEvent } from '@atum-desk/contract/mail'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

/** As much of a ticket as a message tells, to try words on. Throws `not-found`. */
export async function ticketOf({ q }: TenantReadTx, id: string) {
  return q
    .selectFrom('tickets as t')
    .innerJoin('organizations as o', 'o.id', 't.org_id')
    .innerJoin('users as r', 'r.id', 't.requester_id')
    .leftJoin('users as a', 'a.id', 't.assignee_id')
    .leftJoin('teams as m', 'm.id', 't.team_id')
    .where('t.id', '=', id)
    .select(['t.id', 't.number', 't.title', 't.priority', 't.resolution', 't.org_id as orgId'])
    .select(['o.name as organization', 'r.name as requester', 'a.name as assignee', 'm.name as team'])
    .executeTakeFirstOrThrow(() => new AppError('not-found', { detail: 'There is no such ticket.' }))
}

/** The newest of the kind that the event tells of, so that an internal note never stands in words for a customer. */
export async function newestWords({ q }: TenantReadTx, ticketId: string, event: MailEvent): Promise<string | null> {
  if (event !== 'comment.added' && event !== 'note.added') return null
  const comment = await q
    .selectFrom('ticket_comments')
    .where('ticket_id', '=', ticketId)
    .where('internal', '=', event === 'note.added')
    .select('body')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return comment?.body ?? null
}

/** Who asks, as somebody who gets a message. */
export async function callerOf({ ctx, q }: TenantReadTx) {
  return q
    .selectFrom('users')
    .where('id', '=', ctx.actor.userId)
    .select(['id', 'name', 'email', 'locale', 'time_zone as timeZone'])
    .executeTakeFirstOrThrow()
}
