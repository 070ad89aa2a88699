import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type { DeliveryDetail } from '@atum-desk/contract/deliveries'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { serverAt } from '../../testing/mail-servers.ts'
import { type Mailbox, openMailbox } from '../../testing/mailbox.ts'

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
afterEach(() => {
  Object.assign(mailbox.answers, { recipient: 'ok', message: 'ok' })
  mailbox.answersTo.clear()
})

async function requested() {
  const desk = await t.make.helpdesk()
  await t.make.ticket(desk.customer)
  const delivery = async () => {
    const [row] = await deliveriesIn(t, desk.tenantId)
    return (await t.as(desk.manager).get(`/api/deliveries/${row?.id}`)).json<DeliveryDetail>()
  }
  return { ...desk, delivery, arrived: () => mailbox.to(desk.manager.email) }
}

const later = async (minutes: number) => {
  t.clock.advance({ minutes })
  await drainJobs(t, { sweeps: true })
}

test('NTF-19 a connection that breaks after the message and before the answer: sent again, as the same message', async () => {
  const { delivery, arrived } = await requested()
  mailbox.answers.message = 'drop'
  await drainJobs(t)
  const failed = await delivery()
  assert.equal(failed.state, 'failed')
  assert.match(failed.lastError ?? '', /closed the connection before it said/)
  mailbox.answers.message = 'ok'
  await later(1)
  await later(60)
  assert.deepEqual([(await delivery()).state, (await delivery()).attempts], ['sent', 2])
  const ids = arrived().map(({ headers }) => headers.get('message-id'))
  assert.equal(ids.length, 2)
  assert.equal(new Set(ids).size, 1)
})

test('NTF-19 where the server’s yes was read, a connection that breaks afterwards changes nothing', async () => {
  const { delivery, arrived } = await requested()
  mailbox.answers.message = 'ok, then drop'
  await drainJobs(t)
  mailbox.answers.message = 'ok'
  await later(1)
  await later(60)
  assert.deepEqual([(await delivery()).state, (await delivery()).attempts, arrived().length], ['sent', 1, 1])
  const next = await requested()
  await drainJobs(t)
  assert.equal(next.arrived().length, 1, 'the pool has got over it')
})

test('NTF-19 421, and the server closes, a connection new or used: tried again, arrived once', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const admin = await t.make.user(tenantId, 'admin')
  await t.as(admin).ask('PUT', '/api/mail/settings', { payload: serverAt(mailbox.port, { maxConnections: 1 }) })
  mailbox.answers.recipient = '421 4.3.2 Closing'
  await t.make.ticket(customer)
  await drainJobs(t)
  const [first] = await deliveriesIn(t, tenantId)
  const { state, log } = (await t.as(manager).get(`/api/deliveries/${first?.id}`)).json<DeliveryDetail>()
  assert.deepEqual([state, log[0]?.status, log[0]?.response], ['failed', 421, '421 4.3.2 Closing'])
  mailbox.answers.recipient = 'ok'
  await later(1)
  mailbox.answers.recipient = '421 4.3.2 Closing'
  await t.make.ticket(customer)
  await drainJobs(t)
  mailbox.answers.recipient = 'ok'
  await later(1)
  const all = await deliveriesIn(t, tenantId)
  assert.deepEqual([...new Set(all.map(({ state }) => state))], ['sent'])
  assert.deepEqual([mailbox.to(manager.email).length, mailbox.to(admin.email).length], [2, 2])
})

test('NTF-19 550 for one of three: dead at once with the server’s words, and the other two arrive', async () => {
  const desk = await t.make.helpdesk()
  const { tenantId, customer, manager } = desk
  const [second, third] = [await t.make.user(tenantId, 'manager'), await t.make.user(tenantId, 'manager')]
  mailbox.answersTo.set(second.email, '550 5.1.1 Nobody of that name')
  await t.make.ticket(customer)
  await drainJobs(t)
  await later(60)
  const all = await deliveriesIn(t, tenantId)
  const stateOf = new Map(all.map(({ to, state }) => [to, state]))
  assert.deepEqual(
    [manager, second, third].map(({ id }) => stateOf.get(id)),
    ['sent', 'dead', 'sent'],
  )
  const dead = all.find(({ state }) => state === 'dead')
  const { log } = (await t.as(manager).get(`/api/deliveries/${dead?.id}`)).json<DeliveryDetail>()
  assert.deepEqual(
    log.map(({ outcome, status, response }) => [outcome, status, response]),
    [['dead', 550, '550 5.1.1 Nobody of that name']],
  )
})

test('NTF-19 what the server said to a message that it took stands in the log, too', async () => {
  const { delivery } = await requested()
  await drainJobs(t)
  const { log } = await delivery()
  assert.equal(log[0]?.status, 250)
  assert.match(log[0]?.response ?? '', /^250 /)
})

test('NTF-19 a server that stops offering STARTTLS gets no message, and none is lost', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const admin = await t.make.user(tenantId, 'admin')
  const payload = serverAt(mailbox.port, { security: 'starttls' })
  await t.as(admin).ask('PUT', '/api/mail/settings', { payload })
  const before = mailbox.mails.length
  await t.make.ticket(customer)
  await drainJobs(t)
  const [refused] = await deliveriesIn(t, tenantId)
  assert.equal(refused?.state, 'failed')
  assert.match(refused?.lastError ?? '', /STARTTLS/)
  assert.equal(mailbox.mails.length, before)
})

test('NTF-19 settings that change while a message is under way do not break it off', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const admin = await t.make.user(tenantId, 'admin')
  const put = (version: number) =>
    t.as(admin).ask('PUT', '/api/mail/settings', { payload: serverAt(mailbox.port, { version }) })
  await put(0)
  mailbox.answersTo.set(manager.email, 'hang')
  await t.make.ticket(customer)
  const slow = drainJobs(t)
  while (mailbox.hanging() === 0) await new Promise((resolve) => setImmediate(resolve))
  await put(1)
  await t.make.ticket(customer, {})
  await t.deps.deliveries.pickUp({ ...admin.ctx, now: t.clock.now() })
  mailbox.answersTo.clear()
  mailbox.release('ok')
  await slow
  await drainJobs(t)
  assert.equal(mailbox.to(manager.email).length, 2)
})
