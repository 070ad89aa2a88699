import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { NotificationPreferences } from '@atum-desk/contract/notification-preferences'
import type { Problem } from '@atum-desk/contract/problem'
import { systemContext } from '../../platform/access/context.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import type { TestUser } from '../../testing/factories.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { type Mailbox, openMailbox } from '../../testing/mailbox.ts'
import { notificationsIn } from '../../testing/notifications.ts'

let t: TestApp
let mailbox: Mailbox
before(async () => {
  mailbox = await openMailbox()
  t = await testApp({ smtpUrl: mailbox.url })
})
after(async () => {
  await t.close()
  await mailbox.close()
})

const path = '/api/me/notification-preferences'
const of = async (user: TestUser) => (await t.as(user).get(path)).json<NotificationPreferences>()
const set = async (user: TestUser, change: object) => {
  const { version } = await of(user)
  return t.as(user).patch(path, { version, ...change })
}

test('NTF-8 everybody begins with what the table says, at once', async () => {
  const { customer, manager } = await t.make.helpdesk()
  for (const user of [customer, manager]) {
    const begins = { email: 'immediately', dailyAt: '08:00', quietHours: null, events: {}, version: 1 }
    assert.deepEqual(await of(user), begins)
  }
})

test('NTF-8 what is said stays until it is said otherwise, event by event', async () => {
  const { customer } = await t.make.helpdesk()
  const quietHours = { from: '22:00', to: '07:00', days: [1, 2, 3] }
  const events = { 'comment.added': { email: false }, 'ticket.closed': { inApp: false, email: true } }
  const first = await set(customer, { email: 'daily', dailyAt: '17:30', quietHours, events })
  const expected = {
    email: 'daily',
    dailyAt: '17:30',
    quietHours,
    events: { 'comment.added': { inApp: null, email: false }, 'ticket.closed': { inApp: false, email: true } },
    version: 2,
  }
  assert.deepEqual(first.json(), expected)
  assert.deepEqual(await of(customer), expected)
  const later = await set(customer, {
    quietHours: null,
    events: { 'comment.added': null, 'ticket.closed': { email: null } },
  })
  const left = { 'ticket.closed': { inApp: false, email: null } }
  assert.deepEqual(later.json(), { ...expected, quietHours: null, events: left, version: 3 })
  assert.equal((await set(customer, { quietHours: null })).json<NotificationPreferences>().version, 3)
})

test('NTF-8 TKT-5 who saw an older version is told, also of the first', async () => {
  const { agent } = await t.make.helpdesk()
  const answers = await Promise.all(['hourly', 'daily'].map((email) => t.as(agent).patch(path, { version: 1, email })))
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409])
})

test('NTF-8 what makes no sense is refused', async () => {
  const { customer } = await t.make.helpdesk()
  const nights = { from: '22:00', to: '07:00', days: [1] }
  for (const wrong of [
    { email: 'weekly' },
    { dailyAt: '24:00' },
    { quietHours: { ...nights, to: '7:00' } },
    { quietHours: { ...nights, days: [] } },
    { quietHours: { ...nights, days: [0] } },
    { quietHours: { ...nights, days: [1, 1] } },
    { quietHours: { from: '08:00', to: '08:00', days: [1, 2, 3, 4, 5, 6, 7] } },
    { events: { 'ticket.updated': { email: true } } },
    { events: { 'ticket.closed': { sms: true } } },
    { colour: 'blue' },
  ]) {
    const answer = await set(customer, wrong)
    assert.equal(answer.statusCode, 400, JSON.stringify(wrong))
    assert.equal(answer.json<Problem>().code, 'validation-failed')
  }
})

test('NTF-8 nobody reads another’s, and the news that a customer causes keeps the staff’s all the same', async () => {
  const { tenantId, customer, manager, agent } = await t.make.helpdesk()
  await set(manager, { events: { 'ticket.created': { email: false } } })
  for (const other of [customer, agent]) {
    const seen = await t.db.read(other.ctx, ({ q }) => q.selectFrom('notification_preferences').selectAll().execute())
    assert.deepEqual(seen, [])
    const row = { tenant_id: tenantId, user_id: manager.id, email: 'off', daily_at: '08:00', events: '{}', version: 9 }
    const writing = t.db.write(other.ctx, ({ q }) =>
      q
        .insertInto('notification_preferences')
        .values({ ...row, email: 'off', changed_at: t.clock.now() })
        .execute(),
    )
    await assert.rejects(writing, { code: '42501' })
  }
  await t.make.ticket(customer)
  assert.deepEqual(await deliveriesIn(t, tenantId), [])
  assert.deepEqual(
    (await notificationsIn(t, tenantId)).map(({ to }) => to),
    [manager.id],
  )
})

test('NTF-7 NTF-8 he chooses the way of what the table tells him, and not more than it tells', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const admin = await t.make.user(tenantId, 'admin')
  const created = { event: 'ticket.created', audience: 'managers' }
  await t.as(admin).patch('/api/notification-rules', { changes: [{ ...created, email: false }] })
  await set(manager, { events: { 'ticket.created': { inApp: false, email: true } } })
  await t.make.ticket(customer)
  assert.equal((await deliveriesIn(t, tenantId)).filter(({ to }) => to === manager.id).length, 1)
  assert.equal((await notificationsIn(t, tenantId)).filter(({ to }) => to === manager.id).length, 0)
  await t.as(admin).patch('/api/notification-rules', { changes: [{ ...created, inApp: false }] })
  await t.make.ticket(customer)
  assert.equal((await deliveriesIn(t, tenantId)).filter(({ to }) => to === manager.id).length, 1)
})

test('NTF-8 e-mail that is off is off, but for what his account is about', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const quietHours = { from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] }
  await set(manager, { email: 'off', quietHours })
  await t.make.ticket(customer)
  assert.deepEqual(await deliveriesIn(t, tenantId), [])
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  const entity = { type: 'user', id: manager.id, orgId: null }
  const asked = { name: 'password.reset_requested' as const, entity, internal: true, details: {} }
  await t.db.write(ctx, (tx) => tx.record(asked))
  await drainJobs(t)
  assert.deepEqual(
    (await deliveriesIn(t, tenantId)).map(({ event, state }) => [event, state]),
    [['password.reset_requested', 'sent']],
  )
})

test('NTF-9 in his quiet hours the e-mail waits for their end, and what is told here does not', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const [from, to] = [-1, 2].map((hours) => t.clock.now().add({ hours }).toZonedDateTimeISO('UTC').toPlainTime())
  const times = { from: `${from}`.slice(0, 5), to: `${to}`.slice(0, 5) }
  await set(manager, { quietHours: { ...times, days: [1, 2, 3, 4, 5, 6, 7] } })
  await t.make.ticket(customer)
  await drainJobs(t, { sweeps: true })
  const state = async () => (await deliveriesIn(t, tenantId)).map((delivery) => delivery.state)
  assert.deepEqual([await state(), mailbox.to(manager.email).length], [['queued'], 0])
  assert.equal((await notificationsIn(t, tenantId)).length, 1)
  t.clock.advance({ minutes: 119 })
  await drainJobs(t, { sweeps: true })
  assert.deepEqual(await state(), ['queued'])
  t.clock.advance({ minutes: 1 })
  await drainJobs(t, { sweeps: true })
  assert.deepEqual([await state(), mailbox.to(manager.email).length], [['sent'], 1])
})

test('AUD-1 NTF-8 the audit log tells that somebody changed his preferences, and not to what', async () => {
  const { tenantId, agent } = await t.make.helpdesk()
  const admin = await t.make.user(tenantId, 'admin')
  await set(agent, { quietHours: { from: '03:33', to: '04:44', days: [1] } })
  const answer = await t.as(admin).get('/api/audit?action=notification_preferences.changed')
  assert.equal(answer.json().items.length, 1)
  assert.doesNotMatch(answer.body, /03:33/)
})
