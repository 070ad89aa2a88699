import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { NotificationRules } from '@atum-desk/contract/notification-rules'
import type { Problem } from '@atum-desk/contract/problem'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import type { TestUser } from '../../testing/factories.ts'
import { notificationsIn } from '../../testing/notifications.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function administered() {
  const helpdesk = await t.make.helpdesk()
  const admin = await t.make.user(helpdesk.tenantId, 'admin')
  const change = (...changes: object[]) => t.as(admin).patch('/api/notification-rules', { changes })
  const line = async (event: string, audience: string) => {
    const { items } = (await t.as(admin).get('/api/notification-rules')).json<NotificationRules>()
    return items.find((one) => one.event === event)?.audiences.find((one) => one.audience === audience)
  }
  return { ...helpdesk, admin, change, line }
}

const created = { event: 'ticket.created', audience: 'managers' }

test('NTF-7 the table: what was the default, what is otherwise, what holds', async () => {
  const { change, line } = await administered()
  const both = { inApp: true, email: true }
  assert.deepEqual(await line('ticket.created', 'managers'), {
    audience: 'managers',
    defaults: both,
    own: { inApp: null, email: null },
    effective: both,
  })
  const answer = await change(
    { ...created, email: false },
    { event: 'ticket.created', audience: 'workers', inApp: true },
  )
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(await line('ticket.created', 'managers'), {
    audience: 'managers',
    defaults: both,
    own: { inApp: null, email: false },
    effective: { inApp: true, email: false },
  })
  assert.deepEqual((await line('ticket.created', 'workers'))?.effective, { inApp: true, email: false })
  await change({ ...created, email: null })
  assert.deepEqual((await line('ticket.created', 'managers'))?.effective, both)
})

test('NTF-7 a cell holds from the next event on, for each way by itself', async () => {
  const { tenantId, customer, manager, agent, change } = await administered()
  /** Of the manager and the customer: how many e-mails, and how much here. */
  const told = async () => {
    const [mails, news] = [await deliveriesIn(t, tenantId), await notificationsIn(t, tenantId)]
    const count = (rows: ReadonlyArray<{ to: string | null }>, { id }: TestUser) =>
      rows.filter(({ to }) => to === id).length
    return [manager, customer].map((user) => [count(mails, user), count(news, user)])
  }
  await change({ ...created, email: false })
  await t.make.ticket(customer)
  assert.deepEqual(await told(), [
    [0, 1],
    [0, 0],
  ])
  await change({ ...created, email: true, inApp: false })
  await t.make.ticket(customer)
  assert.deepEqual(await told(), [
    [1, 1],
    [0, 0],
  ])
  await change({ ...created, email: false })
  await t.make.ticket(customer)
  await t.make.ticket(agent, { requesterId: customer.id })
  assert.deepEqual(await told(), [
    [1, 1],
    [1, 1],
  ])
})

test('NTF-7 TKT-18 watchers have a line of their own', async () => {
  const { tenantId, customer, agent, manager, change } = await administered()
  const ticket = await t.make.ticket(customer)
  await t.as(agent).post(`/api/tickets/${ticket.id}/watch`, {})
  const ofAgent = async () => (await deliveriesIn(t, tenantId)).filter(({ to }) => to === agent.id).length
  const note = () => t.as(manager).post(`/api/internal/tickets/${ticket.id}/comments`, { body: 'A note.' })
  await note()
  assert.equal(await ofAgent(), 1)
  await change({ event: 'note.added', audience: 'watchers', email: false })
  await note()
  assert.equal(await ofAgent(), 1)
  assert.equal((await notificationsIn(t, tenantId)).filter(({ to }) => to === agent.id).length, 2)
})

test('NTF-7 NTF-3 a line that would tell customers of something internal is refused, and nothing of the request is kept', async () => {
  const { change, line } = await administered()
  for (const event of ['note.added', 'ticket.escalated', 'sla.breached']) {
    const answer = await change({ ...created, email: false }, { event, audience: 'requester', email: true })
    assert.equal(answer.statusCode, 422)
    assert.equal(answer.json<Problem>().code, 'invalid-reference')
    assert.equal(answer.json<Problem>().errors?.[0]?.path, '/changes/1/audience')
  }
  assert.equal((await change({ event: 'ticket.created', audience: 'mentioned', email: true })).statusCode, 422)
  assert.deepEqual((await line('ticket.created', 'managers'))?.own, { inApp: null, email: null })
})

test('NTF-7 a body that is not of the table is refused', async () => {
  const { change } = await administered()
  for (const wrong of [
    {},
    { ...created, email: 'no' },
    { ...created, sms: true },
    { ...created, event: 'ticket.updated' },
    { ...created, audience: 'everybody' },
  ]) {
    assert.equal((await change(wrong)).statusCode, 400, JSON.stringify(wrong))
  }
  assert.equal((await change()).statusCode, 400)
})

test('AUD-1 NTF-7 each change is in the audit log with its old and new value, what changes nothing is not', async () => {
  const { admin, change } = await administered()
  await change({ ...created, email: false })
  await change({ ...created, email: false, inApp: null })
  await change({ ...created, email: null })
  const { items } = (await t.as(admin).get('/api/audit?action=notification_rules.changed')).json<Page<AuditEntry>>()
  const cell = 'ticket.created / managers / email'
  assert.deepEqual(
    items.map(({ oldValue, newValue }) => [oldValue, newValue]),
    [
      [{ [cell]: false }, { [cell]: null }],
      [{ [cell]: null }, { [cell]: false }],
    ],
  )
})

test('NTF-7 of two changes at once neither is lost', async () => {
  const { change, line } = await administered()
  await Promise.all([change({ ...created, email: false }), change({ ...created, inApp: false })])
  assert.deepEqual((await line('ticket.created', 'managers'))?.own, { inApp: false, email: false })
})

test('ISO-1 NTF-7 a customer’s transaction reads the table by which his change is told, and writes none of it', async () => {
  const { tenantId, customer, change } = await administered()
  await change({ ...created, email: false })
  const elsewhere = await t.make.helpdesk()
  const seenBy = (user: typeof customer) =>
    t.db.read(user.ctx, ({ q }) => q.selectFrom('notification_rules').selectAll().execute())
  assert.deepEqual([(await seenBy(customer)).length, (await seenBy(elsewhere.manager)).length], [1, 0])
  const removed = await t.db.write(customer.ctx, ({ q }) => q.deleteFrom('notification_rules').executeTakeFirst())
  assert.equal(removed.numDeletedRows, 0n)
  const row = { tenant_id: tenantId, ...created, channel: 'in_app', told: true, changed_at: t.clock.now() } as const
  const adding = t.db.write(customer.ctx, ({ q }) => q.insertInto('notification_rules').values(row).execute())
  await assert.rejects(adding, { code: '42501' })
})
