import type { TenantReadTx, TenantTx } from '../../../platform/db/tenant-db.ts'

export type Requester = Awaited<ReturnType<typeof requesterOf>>

/** Of a ticket that is there. */
export async function requesterOf(tx: TenantReadTx, ticketId: string) {
  return tx.q
    .selectFrom('tickets as t')
    .innerJoin('users as r', 'r.id', 't.requester_id')
    .innerJoin('organizations as o', 'o.id', 't.org_id')
    .where('t.id', '=', ticketId)
    .select(['r.id', 'r.name', 'o.id as orgId', 'o.name as organizationName'])
    .executeTakeFirstOrThrow()
}

/** What refers to the ticket follows its organization by the foreign keys, which cascade. */
export async function hand(tx: TenantTx, ticketId: string, to: { requesterId: string; orgId: string }): Promise<void> {
  await tx.q
    .updateTable('tickets')
    .set({ requester_id: to.requesterId, org_id: to.orgId, updated_at: tx.ctx.now })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', ticketId)
    .execute()
}

/** Were other tickets merged into it? */
export async function hasAbsorbed(tx: TenantReadTx, ticketId: string): Promise<boolean> {
  const merged = tx.q.selectFrom('tickets').where('merged_into', '=', ticketId).select('id').limit(1)
  return (await merged.executeTakeFirst()) !== undefined
}

/** Both what it carried on and what carries it on; answers the other ends. */
export async function dropFollowUps(tx: TenantTx, ticketId: string): Promise<string[]> {
  const dropped = await tx.q
    .deleteFrom('ticket_links')
    .where(({ eb, or }) => or([eb('ticket_id', '=', ticketId), eb('follow_up_of', '=', ticketId)]))
    .returning(['ticket_id', 'follow_up_of'])
    .execute()
  return dropped.map((link) => (link.ticket_id === ticketId ? link.follow_up_of : link.ticket_id))
}
