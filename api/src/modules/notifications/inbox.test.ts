import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Notification, UnreadCount } from '@atum-desk/contract/notifications'
import pg from 'pg'
import { systemContext } from '../../platform/access/context.ts'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestTicket, TestUser } from '../../testing/factories.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { notificationsIn } from '../../testing/notifications.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const inboxOf = async (user: TestUser, query = '') =>
  (await t.as(user).get(`/api/notifications${query}`)).json<Page<Notification>>()
const unreadOf = async (user: TestUser) =>
  (await t.as(user).get('/api/notifications/unread-count')).json<UnreadCount>().count

const accept = async (manager: TestUser, ticket: TestTicket) => {
  t.clock.advance({ seconds: 1 })
  const answer = await t.as(manager).post(`/api/internal/tickets/${ticket.id}/accept`, {})
  assert.equal(answer.statusCode, 200, answer.body)
}

/** A customer who was told of three accepted tickets, newest first. */
async function told() {
  const desk = await t.make.helpdesk()
  const tickets: TestTicket[] = []
  for (let i = 0; i < 3; i += 1) {
    const ticket = await t.make.ticket(desk.customer)
    await accept(desk.manager, ticket)
    tickets.unshift(ticket)
  }
  return { ...desk, tickets }
}

test('NTF-12 what somebody is told: of what, by whom, newest first, page by page', async () => {
  const { customer, manager, tickets } = await told()
  const { items, nextCursor } = await inboxOf(customer, '?limit=2')
  assert.deepEqual(
    items.map(({ event, ticket, actor, mentioned, readAt }) => [event, ticket?.id, actor, mentioned, readAt]),
    tickets.slice(0, 2).map(({ id }) => ['ticket.accepted', id, { id: manager.id, name: manager.name }, false, null]),
  )
  assert.match(items[0]?.ticket?.number ?? '', /^ATD-\d+$/)
  assert.equal(items[0]?.ticket?.title, 'The printer is on fire')
  assert.ok(!Object.hasOwn(items[0] ?? {}, 'internal'))
  const rest = await inboxOf(customer, `?limit=2&cursor=${nextCursor}`)
  assert.deepEqual([rest.items[0]?.ticket?.id, rest.items.length, rest.nextCursor], [tickets[2]?.id, 1, null])
  assert.equal((await inboxOf(manager)).items[0]?.internal, false)
})

test('NTF-12 it bears the id of the event that it tells of', async () => {
  const { tenantId, customer, manager, tickets } = await told()
  const timeline = (await t.as(manager).get(`/api/tickets/${tickets[0]?.id}/timeline`)).json()
  const accepted = timeline.items.find((entry: { event?: { name: string } }) => entry.event?.name === 'ticket.accepted')
  assert.equal((await inboxOf(customer)).items[0]?.eventId, accepted.event.id)
  const ids = (await notificationsIn(t, tenantId)).map(({ eventId, to }) => `${eventId} ${to}`)
  assert.equal(new Set(ids).size, ids.length)
})

test('NTF-12 one is read, then those of a ticket, then all up to what was shown', async () => {
  const { customer, manager, tickets } = await told()
  const [newest, , oldest] = (await inboxOf(customer)).items
  assert.equal(await unreadOf(customer), 3)
  t.clock.advance({ seconds: 1 })
  const read = (await t.as(customer).post(`/api/notifications/${newest?.id}/read`, {})).json<Notification>()
  assert.equal(read.readAt, t.clock.now().toString({ fractionalSecondDigits: 3 }))
  t.clock.advance({ seconds: 1 })
  const again = (await t.as(customer).post(`/api/notifications/${newest?.id}/read`, {})).json<Notification>()
  assert.equal(again.readAt, read.readAt)
  assert.equal((await inboxOf(customer, '?unread=true')).items.length, 2)

  const ofTicket = await t.as(customer).post('/api/notifications/read', { ticketId: tickets[1]?.id })
  assert.deepEqual(ofTicket.json(), { count: 1 })
  const ticket = await t.make.ticket(customer)
  await accept(manager, ticket)
  assert.deepEqual((await t.as(customer).post('/api/notifications/read', { before: oldest?.createdAt })).json(), {
    count: 1, // what came since he looked
  })
  assert.deepEqual((await t.as(customer).post('/api/notifications/read', {})).json(), { count: 0 })
  assert.equal(await unreadOf(customer), 0)
  assert.deepEqual((await inboxOf(customer, '?unread=true')).items, [])
})

test('NTF-12 nobody reads or marks another’s, of the staff neither', async () => {
  const { customer, manager, agent, orgId, tenantId } = await told()
  const colleague = await t.make.user(tenantId, 'customer', { orgId })
  const [his] = (await inboxOf(customer)).items
  const absent = newId(t.clock.now())
  for (const other of [colleague, manager, agent, (await t.make.helpdesk()).customer]) {
    const answers = [his?.id, absent].map((id) => t.as(other).post(`/api/notifications/${id}/read`, {}))
    const [foreign, none] = (await Promise.all(answers)).map((answer) => ({ ...answer.json(), instance: '' }))
    assert.equal(foreign.status, 404)
    assert.deepEqual({ ...foreign, requestId: '' }, { ...none, requestId: '' })
    const seen = await t.db.read(other.ctx, ({ q }) => q.selectFrom('notifications').select('user_id').execute())
    assert.ok(seen.every(({ user_id }) => user_id === other.id))
    const marked = await t.db.write(other.ctx, ({ q }) =>
      q
        .updateTable('notifications')
        .set({ read_at: t.clock.now() })
        .where('user_id', '=', customer.id)
        .executeTakeFirst(),
    )
    assert.equal(marked.numUpdatedRows, 0n)
    const removed = await t.db.write(other.ctx, ({ q }) => q.deleteFrom('notifications').executeTakeFirst())
    assert.equal(removed.numDeletedRows, 0n)
  }
  assert.equal(await unreadOf(customer), 3)
})

test('ISO-5 NTF-12 what is about a ticket that somebody may not see any more is neither shown nor counted', async () => {
  const { tenantId, manager, tickets, orgId } = await told()
  const colleague = await t.make.user(tenantId, 'customer', { orgId })
  const [ticket] = tickets
  await t.as(manager).ask('PUT', `/api/tickets/${ticket?.id}/cc`, { payload: { userIds: [colleague.id] } })
  await t.as(manager).post(`/api/internal/tickets/${ticket?.id}/comments`, { body: 'A word.', internal: false })
  const [shown] = (await inboxOf(colleague)).items
  assert.equal(shown?.ticket?.id, ticket?.id)
  const admin = await t.make.user(tenantId, 'admin')
  await t.as(admin).patch(`/api/orgs/${orgId}`, { version: 1, ticketVisibility: 'own' })
  await t.as(manager).ask('PUT', `/api/tickets/${ticket?.id}/cc`, { payload: { userIds: [] } })
  assert.deepEqual((await inboxOf(colleague)).items, [])
  assert.equal(await unreadOf(colleague), 0)
  assert.equal((await t.as(colleague).post(`/api/notifications/${shown?.id}/read`, {})).statusCode, 404)
})

test('PRM-1 NTF-12 who may read no ticket any more is shown nothing', async () => {
  const { tenantId, customer } = await told()
  const [shown] = (await inboxOf(customer)).items
  const system = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  const mayRead = { role: 'customer', permission: 'ticket.read' } as const
  await t.db.write(system, ({ q }) =>
    q
      .deleteFrom('role_permissions')
      .where('role', '=', mayRead.role)
      .where('permission', '=', mayRead.permission)
      .execute(),
  )
  assert.deepEqual(await inboxOf(customer), { items: [], nextCursor: null })
  assert.equal(await unreadOf(customer), 0)
  assert.equal((await t.as(customer).post(`/api/notifications/${shown?.id}/read`, {})).statusCode, 404)
})

test('NTF-3 NTF-12 the database refuses to tell a customer what is internal, or another organization’s', async () => {
  const { tenantId, orgId, customer, agent } = await told()
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  const insert = (to: TestUser, internal: boolean) =>
    t.db.write(agent.ctx, ({ q, ctx }) => {
      const about = { event: 'comment.added', event_id: newId(ctx.now), internal, mentioned: false, org_id: orgId }
      const row = { ...about, tenant_id: tenantId, id: newId(ctx.now), user_id: to.id, created_at: ctx.now }
      return q.insertInto('notifications').values(row).execute()
    })
  await insert(agent, true)
  await insert(customer, false)
  const refused = { constraint: 'notifications_recipient' }
  await assert.rejects(insert(customer, true), refused)
  await assert.rejects(insert(neighbour, false), refused)
})

test('NTF-12 whose count changes is told to every process, once a transaction', async () => {
  const { tenantId, customer } = await told()
  const client = new pg.Client({ connectionString: t.config.databaseUrl })
  await client.connect()
  const heard: string[] = []
  client.on('notification', ({ payload = '' }) => heard.push(payload))
  await client.query('listen notified')
  await t.as(customer).post('/api/notifications/read', {})
  await client.query('select 1') // what was committed before arrives with its answer
  assert.deepEqual(heard, [`${tenantId} ${customer.id}`])
  await client.end()
})

test('NTF-14 what was read is forgotten after a quarter, all after a year', async () => {
  const { tenantId, customer } = await told()
  const [newest] = (await inboxOf(customer)).items
  await t.as(customer).post(`/api/notifications/${newest?.id}/read`, {})
  const left = async () => (await notificationsIn(t, tenantId)).filter(({ to }) => to === customer.id).length
  t.clock.advance({ hours: 24 * 89 })
  await drainJobs(t, { sweeps: true })
  assert.equal(await left(), 3)
  t.clock.advance({ hours: 48 })
  await drainJobs(t, { sweeps: true })
  assert.equal(await left(), 2)
  t.clock.advance({ hours: 24 * 275 })
  await drainJobs(t, { sweeps: true })
  assert.equal(await left(), 0)
})
