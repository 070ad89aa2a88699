import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Comment } from '@atum-desk/contract/comments'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
import { systemContext } from '../../../platform/access/context.ts'
import { type TestApp, testApp } from '../../../testing/app.ts'
import type { TestUser } from '../../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const post = async (user: TestUser, path: string, body: object) => t.as(user).post(`/api${path}`, body)
const words = { resolution: 'The drum was replaced.', rootCause: 'Wear.' }

/** In the agent's hands. */
async function atWork() {
  const desk = await t.make.helpdesk()
  const { id } = await t.make.ticket(desk.customer)
  await post(desk.manager, `/internal/tickets/${id}/accept`, {})
  await post(desk.manager, `/internal/tickets/${id}/assign`, { assigneeId: desk.agent.id })
  const say = (user: TestUser, body: string) => post(user, `/tickets/${id}/comments`, { body })
  const note = (user: TestUser, body: string) => post(user, `/internal/tickets/${id}/comments`, { body })
  const status = (user: TestUser, to: string, more = {}) =>
    post(user, `/internal/tickets/${id}/status`, { to, ...more })
  const statusNow = async () => (await t.as(desk.agent).get(`/api/tickets/${id}`)).json<Ticket>().status
  return { ...desk, id, say, note, status, statusNow }
}

test('ISO-2 a note is internal unless it says otherwise, and no route shows it to the customer', async () => {
  const { agent, customer, id, say, note } = await atWork()
  const answer = await note(agent, 'The fuser is from the bad batch.')
  assert.equal(answer.statusCode, 201)
  assert.equal(answer.json<Comment>().internal, true)
  const open = await post(agent, `/internal/tickets/${id}/comments`, { body: 'We are on it.', internal: false })
  assert.equal(open.json<Comment>().internal, false)
  await say(agent, 'A technician comes today.')

  const seen = async (user: TestUser) => {
    const paths = ['', '/comments', '/timeline', '/attachments']
    const bodies = await Promise.all(paths.map((path) => t.as(user).get(`/api/tickets/${id}${path}`)))
    return bodies.map(({ body }) => body).join('\n')
  }
  assert.match(await seen(agent), /bad batch/)
  const customers = await seen(customer)
  assert.match(customers, /We are on it/)
  assert.match(customers, /A technician comes/)
  assert.doesNotMatch(customers, /bad batch|"internal"/)
  const counts = await Promise.all([agent, customer].map((user) => t.as(user).get(`/api/tickets/${id}`)))
  assert.deepEqual(
    counts.map((count) => count.json<Ticket>().commentCount),
    [3, 2],
  )
})

test('TKT-4 a customer cannot say that his comment is internal', async () => {
  const { customer, id } = await atWork()
  const answer = await post(customer, `/tickets/${id}/comments`, { body: 'Hello', internal: true })
  assert.equal(answer.statusCode, 400)
  assert.equal((await post(customer, `/internal/tickets/${id}/comments`, { body: 'Hello' })).statusCode, 403)
})

test('TKT-1 the customer’s reply sets a waiting ticket to work again', async () => {
  const { agent, customer, say, status, statusNow } = await atWork()
  await status(agent, 'WAITING_CUSTOMER')
  assert.equal((await say(customer, 'It is the blue one.')).statusCode, 201)
  assert.equal(await statusNow(), 'IN_PROGRESS')
})

test('TKT-1 what staff say changes no status', async () => {
  const { agent, say, note, status, statusNow } = await atWork()
  await status(agent, 'WAITING_CUSTOMER')
  await say(agent, 'Any news?')
  await note(agent, 'He never answers before noon.')
  assert.equal(await statusNow(), 'WAITING_CUSTOMER')
})

test('TKT-1 the customer’s comment on a solved ticket reopens it within the window', async () => {
  const { agent, customer, say, status, statusNow } = await atWork()
  await status(agent, 'RESOLVED', words)
  t.clock.advance({ hours: 6 * 24 })
  await say(customer, 'It burns again.')
  assert.equal(await statusNow(), 'IN_PROGRESS')
})

test('TKT-3 on a final ticket nobody says anything more, and everybody is told the way on', async () => {
  const { agent, manager, customer, id, say, note, status } = await atWork()
  await status(agent, 'RESOLVED', words)
  await status(manager, 'CLOSED')
  for (const answer of [await say(customer, 'One more thing.'), await say(agent, 'So?'), await note(agent, 'So.')]) {
    assert.equal(answer.statusCode, 422)
    assert.equal(answer.json<Problem>().code, 'ticket-final')
    assert.match(answer.json<Problem>().detail, /follow-up/)
  }
  assert.equal((await t.as(agent).get(`/api/tickets/${id}`)).json<Ticket>().commentCount, 0)
})

test('TKT-6 before the gate an agent leaves notes, and only who keeps it speaks to the customer', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  assert.equal((await post(agent, `/tickets/${id}/comments`, { body: 'Hello' })).statusCode, 403)
  assert.equal(
    (await post(agent, `/internal/tickets/${id}/comments`, { body: 'Hello', internal: false })).statusCode,
    403,
  )
  assert.equal((await post(agent, `/internal/tickets/${id}/comments`, { body: 'Known.' })).statusCode, 201)
  assert.equal((await post(manager, `/tickets/${id}/comments`, { body: 'Which floor?' })).statusCode, 201)
  assert.equal((await t.as(agent).get(`/api/tickets/${id}`)).json<Ticket>().status, 'NEW')
})

test('a comment is 1 to 20 000 characters, and not only spaces', async () => {
  const { customer, say } = await atWork()
  for (const body of ['', '  \n ', 'x'.repeat(20_001)]) assert.equal((await say(customer, body)).statusCode, 400)
  assert.equal((await say(customer, 'x'.repeat(20_000))).statusCode, 201)
})

test('a comment leaves the version alone, so that no writer’s becomes stale, and lifts the ticket in the lists', async () => {
  const { agent, customer, id, say } = await atWork()
  const before = (await t.as(agent).get(`/api/tickets/${id}`)).json<Ticket>()
  t.clock.advance({ minutes: 5 })
  await say(customer, 'A word.')
  const after = (await t.as(agent).get(`/api/tickets/${id}`)).json<Ticket>()
  assert.equal(after.version, before.version)
  assert.notEqual(after.updatedAt, before.updatedAt)
})

test('ISO-2 a note moves nothing that the customer sees: no instant, no place in a list, no count', async () => {
  const { agent, customer, id } = await atWork()
  const seen = async () => (await t.as(customer).get(`/api/tickets/${id}`)).json<Ticket>()
  const before = await seen()
  t.clock.advance({ minutes: 5 })
  assert.equal((await post(agent, `/internal/tickets/${id}/comments`, { body: 'Between us.' })).statusCode, 201)
  assert.deepEqual({ ...(await seen()), sla: before.sla }, before)
})

test('comments come page by page, oldest first', async () => {
  const { customer, id, say } = await atWork()
  for (const word of ['one', 'two', 'three', 'four', 'five']) await say(customer, word)
  const first = (await t.as(customer).get(`/api/tickets/${id}/comments?limit=3`)).json<Page<Comment>>()
  const rest = (await t.as(customer).get(`/api/tickets/${id}/comments?limit=3&cursor=${first.nextCursor}`)).json<
    Page<Comment>
  >()
  assert.deepEqual(
    [...first.items, ...rest.items].map(({ body }) => body),
    ['one', 'two', 'three', 'four', 'five'],
  )
  assert.equal(rest.nextCursor, null)
})

test('TKT-7 the timeline tells everything in its order, page by page', async () => {
  const { agent, customer, id, say, note, status } = await atWork()
  await status(agent, 'WAITING_CUSTOMER', { comment: 'Which model?' })
  await note(agent, 'Probably the old one.')
  await say(customer, 'The old one.')

  const told: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const url: string = `/api/tickets/${id}/timeline?limit=2${cursor && `&cursor=${cursor}`}`
    const page = (await t.as(agent).get(url)).json<Page<TimelineEntry>>()
    told.push(...page.items.map(nameOf))
    cursor = page.nextCursor
  }
  assert.deepEqual(told, [
    'ticket.created',
    'ticket.accepted',
    'ticket.assigned',
    'Which model?',
    'ticket.info_requested',
    'Probably the old one.',
    'The old one.',
    'ticket.customer_replied',
  ])
})

function nameOf(entry: TimelineEntry): string {
  if (entry.type === 'event') return entry.event.name
  return entry.type === 'comment' ? entry.comment.body : entry.attachment.fileName
}

test('TKT-7 an assignment tells the name, a move both statuses', async () => {
  const { agent, customer, id } = await atWork()
  const { items } = (await t.as(customer).get(`/api/tickets/${id}/timeline`)).json<Page<TimelineEntry>>()
  const details = items.map((entry) => entry.type === 'event' && entry.event.details)
  assert.deepEqual(details.at(-1), { from: 'ACCEPTED', to: 'ASSIGNED', assignee: { id: agent.id, name: 'A agent' } })
})

test('TKT-8 a comment sent again under one Idempotency-Key is one comment, also two at once', async () => {
  const { agent, customer, id } = await atWork()
  const say = (user: TestUser, key: string, body: string, path = '') =>
    t.as(user).post(`/api${path}/tickets/${id}/comments`, { body }, { 'idempotency-key': key })
  const [first, second] = await Promise.all([say(customer, 'k1', 'It hums.'), say(customer, 'k1', 'It hums.')])
  const later = await say(customer, 'k1', 'It hums.')
  assert.deepEqual(
    [first, second, later].map(({ statusCode }) => statusCode),
    [201, 201, 201],
  )
  assert.equal(new Set([first, second, later].map((answer) => answer.json<Comment>().id)).size, 1)
  const other = await say(customer, 'k1', 'It hums no more.')
  assert.deepEqual([other.statusCode, other.json<Problem>().code], [409, 'duplicate'])
  assert.equal((await say(agent, 'k1', 'It hums.')).statusCode, 201, 'the key is its sender’s own')
  const note = await say(agent, 'k2', 'The fan.', '/internal')
  assert.equal((await say(agent, 'k2', 'The fan.', '/internal')).json<Comment>().id, note.json<Comment>().id)
  const all = (await t.as(agent).get(`/api/tickets/${id}/comments`)).json<Page<Comment>>()
  assert.equal(all.items.length, 3)
})

test('TKT-8 the same answer comes also when the ticket is closed by then', async () => {
  const { agent, manager, id, status } = await atWork()
  const say = () => t.as(agent).post(`/api/tickets/${id}/comments`, { body: 'Done.' }, { 'idempotency-key': 'k' })
  const first = await say()
  await status(agent, 'IN_PROGRESS')
  await status(agent, 'RESOLVED', words)
  await status(manager, 'CLOSED')
  assert.deepEqual([(await say()).statusCode, (await say()).json<Comment>().id], [201, first.json<Comment>().id])
})

test('TKT-8 a key of a comment is forgotten after a week, and not before', async () => {
  const { tenantId, agent, id } = await atWork()
  const say = async () => {
    const answer = await t.as(agent).post(`/api/tickets/${id}/comments`, { body: 'Soon.' }, { 'idempotency-key': 'k' })
    return answer.json<Comment>().id
  }
  const sweep = async () => {
    const ctx = systemContext({ tenantId, requestId: 'sweep', now: t.clock.now() })
    await t.deps.sweeps.find(({ name }) => name === 'tickets.forget-idempotency-keys')?.run(ctx)
  }
  const first = await say()
  t.clock.advance({ hours: 7 * 24 })
  await sweep()
  assert.equal(await say(), first)
  t.clock.advance({ seconds: 1 })
  await sweep()
  assert.notEqual(await say(), first)
})
