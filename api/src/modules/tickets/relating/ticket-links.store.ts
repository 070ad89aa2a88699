import type { TicketLink, TicketStatus } from '@atum-desk/contract/tickets'
import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../../platform/db/tenant-db.ts'

/** What the other ticket is to the one that is asked for. */
export type RelatedKind = TicketLink['kind'] | 'parent' | 'child' | 'merged'
export type RelatedRow = Readonly<{
  kind: RelatedKind
  id: string
  number: number
  title: string
  status: TicketStatus
}>

/** How each kind reads from the ticket that it is stored from, and from the one that it is stored to. */
const readings = {
  related: ['related', 'related'],
  blocks: ['blocks', 'blocked_by'],
  duplicate_of: ['duplicate_of', 'duplicated_by'],
  caused_by: ['caused_by', 'causes'],
  split_from: ['split_from', 'split_into'],
  child_of: ['parent', 'child'],
  follow_up_of: ['follow_up_of', 'followed_up_by'],
  merged_into: ['merged', 'merged'], // from the one side only: where a merged ticket went stands in its own row
} as const satisfies Record<string, readonly [RelatedKind, RelatedKind]>
type StoredKind = keyof typeof readings

/** Nobody reads through more of them; the parent comes first. */
const mostRelated = 500

/** Every ticket that is something to this one, from either side, the oldest first, as far as the caller may see them. */
export async function relatedTo(tx: TenantReadTx, id: string): Promise<RelatedRow[]> {
  const rows = await tx.q
    .selectFrom(
      sql<{ id: string; kind: StoredKind; side: 0 | 1 }>`(
        select to_id as id, kind, 0 as side from ticket_relations where from_id = ${id}::uuid
        union all select from_id, kind, 1 from ticket_relations where to_id = ${id}::uuid
        union all select follow_up_of, 'follow_up_of', 0 from ticket_links where ticket_id = ${id}::uuid
        union all select ticket_id, 'follow_up_of', 1 from ticket_links where follow_up_of = ${id}::uuid
        union all select id, 'merged_into', 1 from tickets where merged_into = ${id}::uuid)`.as('r'),
    )
    .innerJoin('tickets as t', 't.id', 'r.id')
    .select(['r.kind', 'r.side', 't.id', 't.number', 't.title', 't.status'])
    .orderBy(sql`r.kind = 'child_of' and r.side = 0`, 'desc')
    .orderBy('t.number')
    .limit(mostRelated)
    .execute()
  return rows.map(({ kind, side, ...ticket }) => ({ kind: readings[kind][side], ...ticket }))
}

/** For `where ticket_id = …`: the ticket and whatever was merged into it, as far as the caller may see them; asked once. */
export const ticketOrMerged = (id: string) => sql<string>`any ((select app.ticket_and_merged(${id}::uuid))::uuid[])`

/** A follow-up, by whoever opens it: a customer carries on what he sees. */
export async function follow(tx: TenantTx, ticket: { id: string; orgId: string }, followUpOf: string): Promise<void> {
  await tx.q
    .insertInto('ticket_links')
    .values({
      tenant_id: tx.ctx.tenantId,
      org_id: ticket.orgId,
      ticket_id: ticket.id,
      follow_up_of: followUpOf,
      created_at: tx.ctx.now,
    })
    .execute()
}
