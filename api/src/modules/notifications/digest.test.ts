import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemContext } from '../../platform/access/context.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import type { TestTicket, TestUser } from '../../testing/factories.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { type Mailbox, openMailbox } from '../../testing/mailbox.ts'
import { notificationsIn } from '../../testing/notifications.ts'
import { outbox } from '../deliveries/index.ts'
import { type Composer, createComposer } from '../mail/index.ts'
import { createDigests } from './index.ts'

const composer = createComposer({ publicUrl: 'http://desk.example' })
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

const systemOf = (tenantId: string) => systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
const path = '/api/me/notification-preferences'
const prefer = async (user: TestUser, change: object) => {
  const { version } = (await t.as(user).get(path)).json()
  assert.equal((await t.as(user).patch(path, { version, ...change })).statusCode, 200)
}
const say = async (user: TestUser, ticket: TestTicket, body: string) => {
  const answer = await t.as(user).post(`/api/internal/tickets/${ticket.id}/comments`, { body, internal: false })
  assert.equal(answer.statusCode, 201, answer.body)
}
const hour = async () => {
  t.clock.advance({ hours: 1 })
  await drainJobs(t, { sweeps: true })
}
const statesOf = async (tenantId: string, user: TestUser) =>
  (await deliveriesIn(t, tenantId)).filter(({ to }) => to === user.id).map(({ event, state }) => `${event} ${state}`)

/** A customer with hourly e-mail, and two tickets on which somebody of the staff has written something. */
async function collected() {
  const desk = await t.make.helpdesk()
  await prefer(desk.customer, { email: 'hourly' })
  const tickets = [await t.make.ticket(desk.customer), await t.make.ticket(desk.customer, { title: 'The door sticks' })]
  for (const ticket of tickets) await say(desk.manager, ticket, 'A word.')
  return { ...desk, tickets }
}

test('NTF-10 hourly e-mail is one message of all that happened, when its hour has come', async () => {
  const { tenantId, customer } = await collected()
  await drainJobs(t, { sweeps: true })
  assert.deepEqual(await statesOf(tenantId, customer), ['comment.added collecting', 'comment.added collecting'])
  assert.equal((await notificationsIn(t, tenantId)).filter(({ to }) => to === customer.id).length, 2)
  await hour()
  const states = ['comment.added collected', 'comment.added collected', 'digest sent']
  assert.deepEqual(await statesOf(tenantId, customer), states)
  const [mail, ...more] = mailbox.to(customer.email)
  assert.equal(more.length, 0)
  assert.match(mail?.subject ?? '', /What happened: 2$/)
  assert.match(
    mail?.text ?? '',
    /\[ATD-\d+\] A new message: The printer is on fire \(.+\)\n.*A new message: The door sticks \(/,
  )
  await hour()
  assert.deepEqual(await statesOf(tenantId, customer), states)
})

test('NTF-10 daily e-mail comes when he said, in his own language', async () => {
  const { tenantId, customer, tickets, manager } = await collected()
  await hour()
  await prefer(customer, { email: 'daily', dailyAt: '12:00' })
  const admin = await t.make.user(tenantId, 'admin')
  await t.as(admin).patch(`/api/users/${customer.id}`, { version: 1, locale: 'ar', timeZone: 'Africa/Cairo' })
  for (const ticket of tickets) await say(manager, ticket, 'Another word.')
  const waiting = await t.db.read(systemOf(tenantId), ({ q }) =>
    q.selectFrom('deliveries').where('state', '=', 'collecting').select('next_attempt_at as at').execute(),
  )
  assert.deepEqual(
    waiting.map(({ at }) => at?.toZonedDateTimeISO('Africa/Cairo').toPlainTime().toString()),
    ['12:00:00', '12:00:00'],
  )
  for (let i = 0; i < 24; i += 1) await hour()
  assert.match(mailbox.to(customer.email).at(-1)?.subject ?? '', /ما استجدّ: 2$/)
})

test('NTF-10 two workers at once make one message', async () => {
  const { tenantId, customer } = await collected()
  t.clock.advance({ hours: 1 })
  const ctx = systemOf(tenantId)
  const { sweep } = t.deps.digests
  await Promise.all([sweep(ctx), sweep(ctx), sweep(ctx), sweep(ctx)])
  await drainJobs(t)
  assert.deepEqual(await statesOf(tenantId, customer), [
    'comment.added collected',
    'comment.added collected',
    'digest sent',
  ])
  assert.equal(mailbox.to(customer.email).length, 1)
})

test('NTF-10 a worker that dies with a digest half made has made none, and the next makes it whole', async () => {
  const { tenantId, customer } = await collected()
  t.clock.advance({ hours: 1 })
  const dying = createDigests({
    db: t.db,
    composer,
    canSend: async () => true,
    outbox: {
      /** The message and its job are written, and nothing comes after: of a SIGKILL PostgreSQL sees no more than that. */
      async add(tx, deliveries) {
        await outbox.add(tx, deliveries)
        throw new Error('killed')
      },
    },
  })
  await assert.rejects(dying.sweep(systemOf(tenantId)), /1 digests failed/)
  assert.deepEqual(await statesOf(tenantId, customer), ['comment.added collecting', 'comment.added collecting'])
  await drainJobs(t, { sweeps: true })
  assert.deepEqual(await statesOf(tenantId, customer), [
    'comment.added collected',
    'comment.added collected',
    'digest sent',
  ])
  assert.equal(mailbox.to(customer.email).length, 1)
})

test('NTF-10 whose digest fails holds up nobody else’s', async () => {
  const { tenantId, customer, manager, tickets } = await collected()
  const copied = await t.make.user(tenantId, 'customer', { orgId: customer.ctx.orgId })
  await prefer(copied, { email: 'hourly' })
  await t.as(manager).ask('PUT', `/api/tickets/${tickets[0]?.id}/cc`, { payload: { userIds: [copied.id] } })
  for (const ticket of tickets) await say(manager, ticket, 'A word.')
  t.clock.advance({ hours: 1 })
  await t.db.write({ ...manager.ctx, now: t.clock.now() }, ({ q }) =>
    q.updateTable('users').set({ name: 'The unlucky one' }).where('id', '=', customer.id).execute(),
  )
  const wordless = {
    ...composer,
    digest: async (...[tx, items, reader]: Parameters<Composer['digest']>) => {
      if (reader.name === 'The unlucky one') throw new Error('no words')
      return composer.digest(tx, items, reader)
    },
  }
  const failing = createDigests({ db: t.db, composer: wordless, outbox, canSend: async () => true })
  await assert.rejects(failing.sweep(systemOf(tenantId)), /1 digests failed/)
  assert.deepEqual(await statesOf(tenantId, copied), ['comment.added collected', 'digest queued'])
  assert.ok((await statesOf(tenantId, customer)).every((state) => state === 'comment.added collecting'))
})

test('NTF-10 ISO-5 a line about what he may not see any more is left out', async () => {
  const desk = await t.make.helpdesk()
  const { tenantId, orgId, manager } = desk
  const copied = await t.make.user(tenantId, 'customer', { orgId })
  await prefer(copied, { email: 'hourly' })
  const own = await t.make.ticket(copied)
  const others = await t.make.ticket(desk.customer, { title: 'A secret of theirs' })
  await t.as(manager).ask('PUT', `/api/tickets/${others.id}/cc`, { payload: { userIds: [copied.id] } })
  for (const ticket of [own, others]) await say(manager, ticket, 'A word.')
  const admin = await t.make.user(tenantId, 'admin')
  await t.as(admin).patch(`/api/orgs/${orgId}`, { version: 1, ticketVisibility: 'own' })
  await t.as(manager).ask('PUT', `/api/tickets/${others.id}/cc`, { payload: { userIds: [] } })
  await hour()
  const [mail] = mailbox.to(copied.email)
  assert.match(mail?.text ?? '', /The printer is on fire/)
  assert.doesNotMatch(mail?.text ?? '', /A secret of theirs/)
  assert.deepEqual(await statesOf(tenantId, copied), [
    'comment.added collected',
    'comment.added cancelled',
    'digest sent',
  ])
})

test('NTF-10 who was deactivated meanwhile gets none', async () => {
  const { tenantId, customer } = await collected()
  const admin = await t.make.user(tenantId, 'admin')
  const answer = await t.as(admin).patch(`/api/users/${customer.id}`, { version: 1, active: false })
  assert.equal(answer.statusCode, 200, answer.body)
  await hour()
  assert.deepEqual(await statesOf(tenantId, customer), ['comment.added cancelled', 'comment.added cancelled'])
  assert.equal(mailbox.to(customer.email).length, 0)
})

test('NTF-10 back to immediately, what was collected goes at the next sweep', async () => {
  const { tenantId, customer } = await collected()
  await prefer(customer, { email: 'immediately' })
  await drainJobs(t)
  await drainJobs(t, { sweeps: true })
  assert.deepEqual(await statesOf(tenantId, customer), [
    'comment.added collected',
    'comment.added collected',
    'digest sent',
  ])
})

test('NTF-10 who turns e-mail off gets none of what was collected', async () => {
  const { tenantId, customer } = await collected()
  await prefer(customer, { email: 'off' })
  await drainJobs(t)
  await hour()
  assert.deepEqual(await statesOf(tenantId, customer), ['comment.added cancelled', 'comment.added cancelled'])
  assert.equal(mailbox.to(customer.email).length, 0)
})

test('NTF-10 a digest that fails for now is tried again as any other message', async (it) => {
  mailbox.answers.recipient = '451 4.7.1 Come back later'
  it.after(() => Object.assign(mailbox.answers, { recipient: 'ok' }))
  const { tenantId, customer } = await collected()
  await hour()
  assert.equal((await statesOf(tenantId, customer)).at(-1), 'digest failed')
  mailbox.answers.recipient = 'ok'
  await hour()
  assert.equal((await statesOf(tenantId, customer)).at(-1), 'digest sent')
  assert.equal(mailbox.to(customer.email).length, 1)
})
