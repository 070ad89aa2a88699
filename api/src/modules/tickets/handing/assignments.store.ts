import type { PageQuery } from '@atum-desk/contract/common'
import { cutPage, decodeCursor } from '../../../platform/db/cursor.ts'
import type { TenantReadTx } from '../../../platform/db/tenant-db.ts'

export type AssignmentRow = Awaited<ReturnType<typeof listOf>>['items'][number]

/** Written by the tickets' own trigger; oldest first. */
export async function listOf(tx: TenantReadTx, ticketId: string, { limit, cursor }: PageQuery) {
  let spans = tx.q
    .selectFrom('ticket_assignments as s')
    .leftJoin('users as u', 'u.id', 's.assignee_id')
    .leftJoin('teams as g', 'g.id', 's.team_id')
    .leftJoin('users as b', 'b.id', 's.assigned_by')
    .where('s.ticket_id', '=', ticketId)
    .select(['s.seq', 's.role', 's.since', 's.until', 'b.id as byId', 'b.name as byName'])
    .select(['u.id as assigneeId', 'u.name as assigneeName', 'g.id as teamId', 'g.name as teamName'])
  if (cursor !== undefined) spans = spans.where('s.seq', '>', decodeCursor(cursor, 'number').key)
  const rows = await spans
    .orderBy('s.seq')
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, ({ seq }) => ({ key: seq, id: ticketId }))
}
