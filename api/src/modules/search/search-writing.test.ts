import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { sql } from 'kysely'
import pg from 'pg'
import { systemContext } from '../../platform/access/context.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { createReindex } from './reindex.ts'
import { backlogSweep } from './search.jobs.ts'

let t: TestApp
let owner: pg.Client
before(async () => {
  t = await testApp()
  owner = new pg.Client({ connectionString: t.database.urlAs('atum_owner') })
  await owner.connect()
})
after(async () => {
  await owner.end()
  await t.close()
})

async function find(user: TestUser, q: string): Promise<string[]> {
  const answer = await t.as(user).get(`/api/tickets?q=${encodeURIComponent(q)}`)
  return answer.json<Page<TicketSummary>>().items.map(({ title }) => title)
}
const enter = (tenantId: string) =>
  owner.query(`select set_config('app.tenant_id', $1, false), set_config('app.audience', 'staff', false)`, [tenantId])

/** The index as it is, in one order. */
const indexOf = async (tenantId: string) => {
  await enter(tenantId)
  const { rows } = await owner.query(
    `select ticket_id, org_id, requester_id, title_words, text_words, talk_words, note_words from ticket_search order by 1`,
  )
  const names = await owner.query('select id, words from search_names order by 1')
  const words = await owner.query('select distinct word from search_vocabulary order by 1')
  return { rows, names: names.rows, words: words.rows }
}

async function desk() {
  const made = await t.make.helpdesk()
  const { customer, agent } = made
  const tickets = []
  for (const title of ['The lamp', 'A طابعة', 'Nothing']) {
    const ticket = await t.make.ticket(customer, { title, description: `About ${title}: <script>` })
    await t.as(agent).post(`/api/internal/tickets/${ticket.id}/comments`, { body: `A note on ${title}` })
    await t.as(customer).post(`/api/tickets/${ticket.id}/comments`, { body: `A word on ${title}` })
    tickets.push(ticket)
  }
  return { ...made, tickets }
}

test('SRC-5 what is changed is found by its new words at once, and by the old ones no longer', async () => {
  const { tenantId, customer, agent, tickets } = await desk()
  const [lamp] = tickets
  await t.as(customer).patch(`/api/tickets/${lamp?.id}`, { version: 1, title: 'The chandelier', description: 'Dark.' })
  assert.deepEqual(await find(customer, 'chandelier'), ['The chandelier'])
  assert.deepEqual(await find(customer, 'script lamp'), [])
  await enter(tenantId)
  await owner.query(`update ticket_comments set body = 'A grommet.' where body = 'A note on The lamp'`)
  assert.deepEqual(await find(agent, 'grommet'), ['The chandelier'])
  assert.deepEqual(await find(customer, 'grommet'), [])
  assert.deepEqual(await find(agent, 'note lamp'), [])
})

test('SRC-5 a change that is rolled back leaves nothing to be found', async () => {
  const { tenantId, customer, agent, tickets } = await desk()
  const now = t.clock.now()
  const undone = t.db.write(systemContext({ tenantId, requestId: 'test', now }), async ({ q }) => {
    await q.updateTable('tickets').set({ title: 'The flagstone' }).where('id', '=', String(tickets[0]?.id)).execute()
    throw new Error('undone')
  })
  await assert.rejects(undone, /undone/)
  assert.deepEqual(await find(agent, 'flagstone'), [])
  assert.deepEqual(await find(customer, 'lamp'), ['The lamp'])
})

test('SRC-5 who or what is renamed is found by the new name, and no ticket is written for it', async () => {
  const { tenantId, orgId, customer, agent } = await desk()
  const admin = await t.make.user(tenantId, 'admin')
  const before = await indexOf(tenantId)
  await t.as(admin).patch(`/api/users/${customer.id}`, { version: 1, name: 'Zenobia' })
  await t.as(admin).patch(`/api/orgs/${orgId}`, { version: 1, name: 'Palmyra Freight' })
  for (const q of ['zenobia', 'palmyra', 'zenobai', 'palmyra zenobia lamp']) {
    assert.ok((await find(agent, q)).includes('The lamp'), q)
  }
  const after = await indexOf(tenantId)
  assert.deepEqual(after.rows, before.rows)
})

test('SRC-5 the index can be made anew from what is there, and is the same', async () => {
  const { tenantId, agent } = await desk()
  const before = await indexOf(tenantId)
  await owner.query('set role atum_system')
  await owner.query(`update ticket_search set title_words = '', text_words = '', talk_words = '', note_words = ''`)
  await owner.query(`update search_names set words = ''`)
  await owner.query('reset role')
  assert.deepEqual(await find(agent, 'lamp'), [])
  const said = await createReindex({ db: t.db, clock: t.clock }).tenant(tenantId, 2)
  assert.equal(said, 2) // batches: of two tickets and of one
  assert.deepEqual(await indexOf(tenantId), before)
})

test('SRC-5 what a helpdesk had before there was an index is read into it by the worker, once', async () => {
  const { tenantId, agent } = await desk()
  const before = await indexOf(tenantId)
  await owner.query('set role atum_system')
  await owner.query(`update ticket_search set title_words = '', text_words = '', talk_words = '', note_words = ''`)
  await owner.query('reset role')
  await owner.query('insert into search_backlog (tenant_id) values ($1)', [tenantId])
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  const sweep = backlogSweep({ db: t.db })
  await Promise.all([sweep.run(ctx), sweep.run(ctx)])
  assert.deepEqual(await find(agent, 'lamp'), ['The lamp'])
  assert.deepEqual(await indexOf(tenantId), before)
  assert.deepEqual((await owner.query('select from search_backlog')).rowCount, 0)
})

test('SRC-5 writers of different tickets do not wait for each other, though they use a new word at once', async () => {
  const { tenantId, tickets } = await desk()
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  const rename = (n: number, then: () => Promise<unknown>) =>
    t.db.write(ctx, async ({ q }) => {
      await sql`set local lock_timeout = '2s'`.execute(q)
      await q.updateTable('tickets').set({ title: 'The quincunx' }).where('id', '=', String(tickets[n]?.id)).execute()
      await then()
    })
  let both: () => void = () => undefined
  const second = new Promise<void>((resolve) => {
    both = resolve
  })
  // The first stays open until the second is done.
  await Promise.all([rename(0, () => second), rename(1, async () => both())])
})

test('SRC-3 a ticket on which more was said than an index can hold takes the next word all the same', async () => {
  const { customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const system = new pg.Client({ connectionString: t.database.urlAs('atum_system') })
  await system.connect()
  const said = (letter: string) => `select app.all_words(w) from (
    select array_to_tsvector(array_agg(lpad(n::text, 60, '${letter}'))) as w from generate_series(1, 20000) n group by n / 500
  ) as many`
  const full = `update ticket_search set talk_words = (${said('a')}), note_words = (${said('b')}) where ticket_id = $1`
  await system.query(full, [id]).finally(() => system.end())
  const answer = await t.as(customer).post(`/api/tickets/${id}/comments`, { body: 'One more word.' })
  assert.equal(answer.statusCode, 201, answer.body)
})
