import assert from 'node:assert/strict'
import type { LiveEvent } from '@atum-desk/contract/live'
import type { TestApp } from '../../../src/testing/app.ts'
import type { TestUser } from '../../../src/testing/factories.ts'
import type { Reader } from './readers.ts'

/** What that person may see after that position, in the order in which it was written while its ticket was held. */
export async function truthFor(t: TestApp, user: TestUser, after: number) {
  return t.db.read(user.ctx, async ({ q }) => ({
    feed: await q
      .selectFrom('live_events')
      .where('position', '>', after)
      .select(['id', 'ticket_id as ticketId', 'position'])
      .orderBy('seq')
      .execute(),
    // Written by another recorder, under policies of its own.
    timeline: await q.selectFrom('ticket_events').where('name', '=', 'ticket.updated').select('id').execute(),
  }))
}

/** Each once, each that he may see, none that he may not, and of each ticket in the order of its history. */
export async function expectTruth(t: TestApp, { user, client }: Reader): Promise<number> {
  const [hello] = client.heard
  const { feed, timeline } = await truthFor(t, user, hello?.id ?? 0)
  const { events } = client
  const positions = client.heard.filter(({ event }) => event === 'ticket').map(({ id }) => id ?? 0)
  assert.deepEqual(
    [...positions].sort((a, b) => a - b),
    positions,
    'positions go up',
  )
  assert.equal(new Set(events.map(({ id }) => id)).size, events.length, 'an event came twice')
  assert.deepEqual(byTicket(events), byTicket(feed))
  assert.deepEqual(
    events
      .filter(({ name }) => name === 'ticket.updated')
      .map(({ id }) => id)
      .sort(),
    timeline.map(({ id }) => id).sort(),
    'the timeline has the same',
  )
  for (const of of Map.groupBy(events, ({ ticketId }) => ticketId).values()) expectRising(of)
  assert.equal(client.heard.filter(({ event }) => event === 'reset').length, 0)
  return events.length
}

const byTicket = (events: ReadonlyArray<{ id: string; ticketId: string }>) =>
  Object.fromEntries(
    [...Map.groupBy(events, ({ ticketId }) => ticketId)]
      .map(([ticketId, those]) => [ticketId, those.map(({ id }) => id)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

function expectRising(events: readonly LiveEvent[]): void {
  for (const [at, { version }] of events.entries()) {
    const before = events[at - 1]?.version ?? 0
    assert.ok(version >= before, `version ${version} after ${before}`)
  }
}
