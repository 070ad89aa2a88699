import assert from 'node:assert/strict'
import { after, before, type TestContext, test } from 'node:test'
import pg from 'pg'
import { systemContext } from '../../platform/access/context.ts'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import { drainJobs } from '../../testing/jobs.ts'
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

/** A request that waits for one manager, who is told of it. */
async function newRequest() {
  const desk = await t.make.helpdesk()
  await t.make.ticket(desk.customer)
  const delivery = async () => {
    const [only, ...others] = await deliveriesIn(t, desk.tenantId)
    if (only === undefined || others.length > 0) throw new Error('there is not one delivery')
    return only
  }
  return { ...desk, delivery, arrived: () => mailbox.to(desk.manager.email) }
}

function answering(it: TestContext, answers: Partial<Mailbox['answers']>) {
  Object.assign(mailbox.answers, answers)
  it.after(() => Object.assign(mailbox.answers, { recipient: 'ok', message: 'ok' }))
}

const systemOf = (tenantId: string) => systemContext({ tenantId, requestId: 'test', now: t.clock.now() })

const later = async (minutes: number) => {
  t.clock.advance({ minutes })
  await drainJobs(t, { sweeps: true })
}

test('NTF-1 a new request reaches the manager, and not the customer who made it', async () => {
  const { customer, delivery, arrived } = await newRequest()
  assert.equal((await delivery()).state, 'queued')
  await drainJobs(t)
  const [mail] = arrived()
  const sent = await delivery()
  assert.match(mail?.subject ?? '', /^\[ATD-\d+\] New request from A customer .*: The printer is on fire$/)
  assert.equal(mail?.text, sent.text)
  assert.equal(mail?.headers.get('message-id'), `<${sent.id}@desk.example>`)
  assert.deepEqual([sent.state, sent.attempts, sent.lastError], ['sent', 1, null])
  assert.equal(mailbox.to(customer.email).length, 0)
})

test('NTF-2 “451” is tried again when its time has come, and not before', async (it) => {
  answering(it, { recipient: '451 4.7.1 Come back later' })
  const { delivery, arrived } = await newRequest()
  await drainJobs(t, { sweeps: true })
  const failed = await delivery()
  assert.deepEqual([failed.state, failed.attempts, failed.lastError], ['failed', 1, '451 4.7.1 Come back later'])
  assert.equal(failed.nextAttemptAt?.since(t.clock.now()).total('seconds'), 60)
  mailbox.answers.recipient = 'ok'
  await drainJobs(t, { sweeps: true })
  assert.equal((await delivery()).attempts, 1)
  await later(1)
  assert.deepEqual([(await delivery()).state, arrived().length], ['sent', 1])
})

test('NTF-2 “550” is the end at once, with the server’s words', async (it) => {
  answering(it, { recipient: '550 5.1.1 Nobody of that name' })
  const { delivery } = await newRequest()
  await drainJobs(t)
  const dead = await delivery()
  assert.deepEqual([dead.state, dead.attempts, dead.lastError], ['dead', 1, '550 5.1.1 Nobody of that name'])
  await later(10_000)
  assert.equal((await delivery()).attempts, 1)
})

test('NTF-2 after eight tries it is dead', async (it) => {
  answering(it, { message: '451 4.3.0 The disk is full' })
  const { delivery } = await newRequest()
  for (let hours = 0; hours < 16; hours += 1) await later(60)
  const { state, attempts, lastError } = await delivery()
  assert.deepEqual([state, attempts, lastError], ['dead', 8, '451 4.3.0 The disk is full'])
})

test('NTF-1 a server that is away for a while costs nothing but time', async () => {
  const { delivery, arrived } = await newRequest()
  await mailbox.close()
  await drainJobs(t)
  assert.match((await delivery()).lastError ?? '', /ECONNREFUSED/)
  await later(1)
  assert.equal((await delivery()).attempts, 2)
  mailbox = await openMailbox({ port: mailbox.port })
  await later(2)
  assert.deepEqual([(await delivery()).state, arrived().length], ['sent', 1])
})

test('NTF-1 a message whose job is lost is found by the sweep', async () => {
  const { tenantId, delivery } = await newRequest()
  const system = new pg.Client({ connectionString: t.config.databaseSystemUrl })
  await system.connect()
  await system.query(`delete from graphile_worker._private_jobs where payload ->> 'tenantId' = $1`, [tenantId])
  await system.end()
  await drainJobs(t, { sweeps: true })
  assert.equal((await delivery()).state, 'queued')
  await later(1)
  assert.equal((await delivery()).state, 'sent')
})

test('NTF-1 a worker whose clock is behind sends at once, all the same', async () => {
  const { delivery, arrived, tenantId } = await newRequest()
  const { id } = await delivery()
  const behind = { ...systemOf(tenantId), now: t.clock.now().subtract({ seconds: 30 }) }
  await t.deps.deliveries.send(behind, id, new AbortController().signal)
  assert.deepEqual([arrived().length, (await delivery()).state], [1, 'sent'])
})

test('NTF-1 a job whose message is gone is done', async () => {
  const { tenantId } = await t.make.helpdesk()
  await t.deps.deliveries.send(systemOf(tenantId), newId(t.clock.now()), new AbortController().signal)
})

test('NTF-2 two workers at once send it once', async () => {
  const { delivery, arrived, tenantId } = await newRequest()
  const { id } = await delivery()
  const { send } = t.deps.deliveries
  const ctx = systemOf(tenantId)
  const never = new AbortController().signal
  await Promise.all([send(ctx, id, never), send(ctx, id, never), send(ctx, id, never)])
  await drainJobs(t)
  assert.deepEqual([arrived().length, (await delivery()).attempts], [1, 1])
})

test('SEC-1 the link to a new password is made when it is sent, and stands nowhere else', async () => {
  const { tenantId, orgId, customer } = await t.make.helpdesk()
  const ctx = systemOf(tenantId)
  const entity = { type: 'user', id: customer.id, orgId }
  const asked = { name: 'password.reset_requested' as const, entity, internal: true, details: {} }
  await t.db.write(ctx, (tx) => tx.record(asked))
  await drainJobs(t)
  const [mail] = mailbox.to(customer.email)
  const [, token] = /http:\/\/desk\.example\/portal\/reset-password#(\S{20,})\n/.exec(mail?.text ?? '') ?? []
  assert.ok(token, mail?.text)
  const [sent] = await deliveriesIn(t, tenantId)
  assert.ok(!sent?.text.includes(token))
  const payload = { token, password: 'a quiet evening on the river' }
  const headers = { host: `${tenantId}.example` }
  const answer = await t.app.inject({ method: 'POST', url: '/api/auth/password/reset', headers, payload })
  assert.equal(answer.statusCode, 204)
})

test('NTF-3 who lost his account while the message waited does not get it', async () => {
  const { manager, delivery, arrived, tenantId } = await newRequest()
  const ctx = systemOf(tenantId)
  await t.db.write(ctx, ({ q }) => q.updateTable('users').set({ active: false }).where('id', '=', manager.id).execute())
  await drainJobs(t)
  assert.deepEqual([(await delivery()).state, arrived().length], ['dead', 0])
})

test('NTF-3 who went to another organization while the message waited does not get it', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const ticket = await t.make.ticket(customer)
  await drainJobs(t)
  await t.make.comment(manager, ticket, false)
  const orgId = await t.make.organization(tenantId)
  await t.db.write(systemOf(tenantId), ({ q }) =>
    q.updateTable('users').set({ org_id: orgId }).where('id', '=', customer.id).execute(),
  )
  await drainJobs(t)
  assert.equal(mailbox.to(customer.email).length, 0)
})
