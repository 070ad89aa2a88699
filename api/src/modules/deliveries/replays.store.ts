import { type replayableStates, webhookTestEvent } from '@atum-desk/contract/webhooks'
import type { Temporal } from 'temporal-polyfill'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'

type State = (typeof replayableStates)[number]

export type Span = Readonly<{
  endpointId: string
  from: Temporal.Instant
  to: Temporal.Instant
  states: readonly State[]
  /** Does the endpoint hear what is internal? */
  internal: boolean
  cursor?: string | undefined
}>

const originals = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('deliveries as d')
    .select(['d.id', 'd.created_at as createdAt', 'd.replay_of as replayOf', 'd.event_id as eventId', 'd.event'])
    .select([
      'd.internal',
      'd.org_id as orgId',
      'd.ticket_id as ticketId',
      'd.subject',
      'd.body_text as text',
      'd.state',
    ])

export type Original = Awaited<ReturnType<ReturnType<typeof originals>['executeTakeFirstOrThrow']>>

/** Of that endpoint; undefined for any other's. */
export const original = (tx: TenantReadTx, endpointId: string, id: string): Promise<Original | undefined> =>
  originals(tx).where('d.id', '=', id).where('d.endpoint_id', '=', endpointId).executeTakeFirst()

/** Oldest first, each event once: replays are not replayed, nor are tests. */
export async function within(
  tx: TenantReadTx,
  { endpointId, from, to, states, internal, cursor }: Span,
  limit: number,
) {
  let found = originals(tx)
    .where('d.endpoint_id', '=', endpointId)
    .where('d.created_at', '>=', from)
    .where('d.created_at', '<', to)
    .where('d.state', 'in', states)
    .where('d.replay_of', 'is', null)
    .where('d.event', '<>', webhookTestEvent)
  if (!internal) found = found.where('d.internal', '=', false)
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'instant')
    found = found.where(({ eb, refTuple, tuple }) => eb(refTuple('d.created_at', 'd.id'), '>', tuple(key, id)))
  }
  const rows = await found
    .orderBy('d.created_at')
    .orderBy('d.id')
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, ({ createdAt, id }) => ({ key: createdAt, id }))
}

/** New rows of the same events and bodies, in the order of the old ones. */
export async function addAgain({ ctx, q }: TenantTx, endpointId: string, address: string, rows: readonly Original[]) {
  const made = rows.map(({ id, replayOf, eventId, event, internal, orgId, ticketId, subject, text }) => ({
    tenant_id: ctx.tenantId,
    id: newId(ctx.now),
    replay_of: replayOf ?? id,
    channel: 'webhook' as const,
    endpoint_id: endpointId,
    address,
    event_id: eventId,
    event,
    internal,
    org_id: orgId,
    ticket_id: ticketId,
    subject,
    body_text: text,
    locale: 'en' as const,
    state: 'queued' as const,
    next_attempt_at: ctx.now,
    created_at: ctx.now,
  }))
  if (made.length > 0) await q.insertInto('deliveries').values(made).execute()
  return made.map(({ id }) => id)
}
