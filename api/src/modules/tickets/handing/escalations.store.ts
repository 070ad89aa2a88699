import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../../platform/db/tenant-db.ts'

/** Those that have not ended, the latest first: where the ticket is, and where it goes back to step by step. */
export async function openOf(tx: TenantReadTx, ticketId: string) {
  return tx.q
    .selectFrom('ticket_escalations as e')
    .leftJoin('users as f', 'f.id', 'e.from_assignee')
    .leftJoin('teams as g', 'g.id', 'e.from_team')
    .leftJoin('users as b', 'b.id', 'e.escalated_by')
    .where('e.ticket_id', '=', ticketId)
    .where('e.ended_at', 'is', null)
    .select(['e.seq', 'e.role', 'e.reason', 'e.escalated_at as at', 'b.id as byId', 'b.name as byName'])
    .select(['f.id as assigneeId', 'f.name as assigneeName', 'g.id as teamId', 'g.name as teamName'])
    .select('g.active as teamWorks')
    .select(({ eb, and, exists, selectFrom }) =>
      and([
        eb('f.active', '=', true),
        exists(
          selectFrom('role_permissions as p')
            .whereRef('p.role', '=', 'f.role')
            .where('p.permission', '=', 'ticket.work')
            .select('p.role'),
        ),
      ])
        .$castTo<boolean | null>()
        .as('assigneeWorks'),
    )
    .orderBy('e.seq', 'desc')
    .execute()
}

type Begun = Readonly<{
  ticket: Readonly<{ id: string; orgId: string }>
  role: string
  reason: string | undefined
  from: Readonly<{ assigneeId: string | null; teamId: string | null }>
}>

/** The caller holds the ticket's row, so that the numbers follow one another. */
export async function begin({ ctx, q }: TenantTx, { ticket, role, reason, from }: Begun): Promise<void> {
  await q
    .insertInto('ticket_escalations')
    .values({
      tenant_id: ctx.tenantId,
      org_id: ticket.orgId,
      ticket_id: ticket.id,
      seq: sql<number>`(select 1 + coalesce(max(e.seq), 0) from ticket_escalations e where e.ticket_id = ${ticket.id})`,
      role,
      from_assignee: from.assigneeId,
      from_team: from.teamId,
      reason: reason ?? null,
      escalated_by: ctx.actor.userId,
      escalated_at: ctx.now,
    })
    .execute()
}

/** The latest, or all that are open. */
export async function end({ ctx, q }: TenantTx, ticketId: string, seq?: number): Promise<void> {
  const open = q.updateTable('ticket_escalations').where('ticket_id', '=', ticketId).where('ended_at', 'is', null)
  await (seq === undefined ? open : open.where('seq', '=', seq))
    .set({ ended_at: ctx.now, ended_by: ctx.actor.userId })
    .execute()
}
