import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../testing/app.ts'
import { edit } from './testing/policies.ts'
import { running, words } from './testing/running.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

/** Four tickets of one helpdesk: P1, P2 and P3 that run, and one that waits for its customer. */
async function four() {
  const desk = await t.make.helpdesk()
  const make = async () => desk
  const p2 = await running(t, make)
  const p1 = await running(t, make)
  await edit(t, desk.agent, p1.id, { priority: 'P1' })
  const p3 = await running(t, make)
  await edit(t, desk.agent, p3.id, { priority: 'P3' })
  const waits = await running(t, make)
  await waits.to('WAITING_CUSTOMER')
  const names = new Map([
    [p1.id, 'P1'],
    [p2.id, 'P2'],
    [p3.id, 'P3'],
    [waits.id, 'waits'],
  ])
  const list = async (query: string) => {
    const answer = await t.as(desk.agent).get(`/api/tickets?${query}`)
    assert.equal(answer.statusCode, 200, answer.body)
    const { items, nextCursor } = answer.json<Page<TicketSummary>>()
    return { shown: items.map(({ id }) => names.get(id)), nextCursor }
  }
  return { ...desk, p1, p2, p3, waits, list }
}

test('SLA-6 lists are sorted by the earliest deadline, what has none last either way', async () => {
  const { list, p2 } = await four()
  assert.deepEqual((await list('sort=dueAt')).shown, ['P1', 'P2', 'P3', 'waits'])
  assert.deepEqual((await list('sort=-dueAt')).shown, ['P3', 'P2', 'P1', 'waits'])
  await p2.say(p2.agent, 'On it.') // what is left is due in eight hours
  assert.deepEqual((await list('sort=dueAt')).shown, ['P1', 'P3', 'P2', 'waits'])
  await p2.to('RESOLVED', words)
  assert.deepEqual((await list('sort=dueAt')).shown.slice(0, 2), ['P1', 'P3'])
})

test('SLA-6 the pages of that order hold every ticket once, also where there is no deadline', async () => {
  const { list, p3 } = await four()
  await p3.to('WAITING_CUSTOMER')
  for (const sort of ['dueAt', '-dueAt']) {
    const seen: unknown[] = []
    let cursor = ''
    do {
      const { shown, nextCursor } = await list(`sort=${sort}&limit=1${cursor}`)
      seen.push(...shown)
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`
    } while (cursor !== '')
    assert.deepEqual(seen.toSorted(), ['P1', 'P2', 'P3', 'waits'], sort)
    assert.deepEqual(seen.slice(0, 2), sort === 'dueAt' ? ['P1', 'P2'] : ['P2', 'P1'])
  }
})

test('SLA-7 what is late is a ticket of which a clock runs past its deadline, from the first moment after it', async () => {
  const { list } = await four()
  assert.deepEqual((await list('breached=true')).shown, [])
  t.clock.advance({ minutes: 17 }) // a quarter of an hour is P1’s first response
  assert.deepEqual((await list('breached=true')).shown, ['P1'])
  t.clock.advance({ minutes: 50 })
  assert.deepEqual((await list('breached=true&sort=dueAt')).shown, ['P1', 'P2'])
  assert.deepEqual((await list('breached=false&sort=dueAt')).shown, ['P3', 'waits'])
})

test('SLA-6 at the very instant of a deadline it is still kept, to a search as to a list', async () => {
  const { list, p1 } = await four()
  const dueAt = (await p1.sla()).firstResponse?.dueAt ?? ''
  t.clock.advance(t.clock.now().until(dueAt))
  const asked = ['breached=true', 'q=sla:breached', 'q=-sla:breached sla:running&sort=dueAt']
  const shown = async () => Promise.all(asked.map(async (query) => (await list(query)).shown))
  assert.deepEqual(await shown(), [[], [], ['P1', 'P2', 'P3']])
  t.clock.advance({ milliseconds: 1 })
  assert.deepEqual(await shown(), [['P1'], ['P1'], ['P2', 'P3']])
})

test('SLA-6 the order by deadline is an index’s', async () => {
  const { agent } = await four()
  const plan = await t.db.write(agent.ctx, async ({ q }) => {
    await sql`set local enable_seqscan = off`.execute(q)
    await sql`set local enable_sort = off`.execute(q)
    const asked = sql<{ 'QUERY PLAN': string }>`explain select id from tickets
      order by coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz), id limit 10`
    return (await asked.execute(q)).rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  assert.match(plan, /tickets_by_due/)
})
