import type { SlaSelection } from '@atum-desk/contract/sla-explanation'
import type { TicketStatus } from '@atum-desk/contract/tickets'
import type { TicketEventDetails } from '@atum-desk/contract/timeline'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import type { StoredClock } from './clocks.store.ts'
import type { PastHappening } from './domain/ticket-moves.ts'

/** Nobody else moves this ticket or its clocks until the transaction ends. */
export async function holdTicket(tx: TenantTx, ticketId: string): Promise<void> {
  await tx.q.selectFrom('tickets').where('id', '=', ticketId).select(sql`1`.as('held')).forNoKeyUpdate().execute()
}

/** The ticket as its clocks look at it. */
export async function situationOf(tx: TenantReadTx, ticketId: string) {
  return tx.q
    .selectFrom('tickets')
    .where('id', '=', ticketId)
    .select(['id', 'org_id as orgId', 'priority', 'service_id as serviceId', 'status', 'accepted_at as acceptedAt'])
    .select('merged_into as mergedInto')
    .executeTakeFirstOrThrow()
}
export type TicketSituation = Awaited<ReturnType<typeof situationOf>>

export const live: readonly TicketStatus[] = ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER']

/** Behind the gate, not yet solved and not merged into another: only there something is promised anew. */
export const isWorked = ({ status, mergedInto }: Pick<TicketSituation, 'status' | 'mergedInto'>): boolean =>
  live.includes(status) && mergedInto === null

type Identified = Readonly<{ id: string }>

/** Why the terms of each clock are what they are, in the order of their coming; null for those from before the rules. */
export async function selectionsOf(tx: TenantReadTx, clocks: readonly Identified[]) {
  const ids = clocks.map(({ id }) => id)
  const rows = await tx.q
    .selectFrom('sla_clock_events')
    .where('clock_id', 'in', ids.length > 0 ? ids : [null])
    .where('type', 'in', ['start', 'retarget'])
    .orderBy('clock_id')
    .orderBy('seq')
    .select(['clock_id as clockId', sql<SlaSelection | null>`selection`.as('selection')])
    .execute()
  const byClock = Map.groupBy(rows, ({ clockId }) => clockId)
  return (clockId: string) => (byClock.get(clockId) ?? []).map(({ selection }) => selection)
}

/** Of those who moved the clocks, by id. */
export async function actorNames(tx: TenantReadTx, clocks: readonly StoredClock[]): Promise<Map<string, string>> {
  const ids = new Set(clocks.flatMap(({ events }) => events.flatMap(({ actor }) => actor ?? [])))
  if (ids.size === 0) return new Map()
  const people = tx.q
    .selectFrom('users')
    .where('id', 'in', [...ids])
    .select(['id', 'name'])
  return new Map((await people.execute()).map(({ id, name }) => [id, name]))
}

export async function isVisible(tx: TenantReadTx, ticketId: string): Promise<boolean> {
  const row = await tx.q.selectFrom('tickets').where('id', '=', ticketId).select('id').executeTakeFirst()
  return row !== undefined
}

/** What happened to a ticket since it was accepted, in order; of one instant, words before the action they came with. */
export async function happeningsOf(tx: TenantReadTx, ticketId: string, since: Temporal.Instant) {
  const events = await tx.q
    .selectFrom('ticket_events')
    .where('ticket_id', '=', ticketId)
    .where('occurred_at', '>=', since)
    .where('name', 'like', 'ticket.%')
    .orderBy('occurred_at')
    .orderBy('id')
    .select(['name', 'internal', 'details', 'actor_id as actor', 'occurred_at as at'])
    .execute()
  const comments = await tx.q
    .selectFrom('ticket_comments as c')
    .innerJoin('users as u', 'u.id', 'c.author_id')
    .where('c.ticket_id', '=', ticketId)
    .where('c.created_at', '>=', since)
    .orderBy('c.created_at')
    .orderBy('c.id')
    .select(['c.internal', 'c.author_id as actor', 'c.created_at as at', 'u.org_id as authorOrgId'])
    .execute()
  const said: PastHappening[] = comments.map(({ authorOrgId, ...comment }) => ({
    ...comment,
    name: 'comment.added',
    byStaff: authorOrgId === null,
  }))
  const moved: PastHappening[] = events.map(({ details, ...event }) => {
    const { from, to }: TicketEventDetails = details as TicketEventDetails
    return { ...event, from, to }
  })
  return [...said, ...moved].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)) // stable: words first
}

/** Keeps in the ticket's row the earliest deadline of its clocks, by which lists are sorted and filtered. */
export async function settleDue(tx: TenantTx, ticketId: string): Promise<void> {
  const earliest = sql<Temporal.Instant | null>`(
    select min(k.due_at) from sla_clocks k where k.tenant_id = tickets.tenant_id and k.ticket_id = tickets.id)`
  await tx.q
    .updateTable('tickets')
    .set({ due_at: earliest })
    .where('id', '=', ticketId)
    .where('due_at', 'is distinct from', earliest)
    .execute()
}
