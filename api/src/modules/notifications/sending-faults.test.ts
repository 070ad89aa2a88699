import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { buildDeps } from '../../deps.ts'
import { systemContext } from '../../platform/access/context.ts'
import { systemClock } from '../../platform/clock.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import { frontDoor } from '../../testing/front-door.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { serverAt } from '../../testing/mail-servers.ts'
import { type Mailbox, openMailbox } from '../../testing/mailbox.ts'
import { startServer } from '../../testing/server.ts'
import { buildWorker } from '../../worker.ts'

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
  mailbox.release('drop')
})

/** As if each had been worked and found nothing to do. */
async function forgetJobs(): Promise<void> {
  const client = new pg.Client({ connectionString: t.config.databaseSystemUrl })
  await client.connect()
  await client.query('select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))')
  await client.end()
}

const statesIn = async (tenantId: string) => (await deliveriesIn(t, tenantId)).map(({ state }) => state)

/** Looks again and again, for 10 s at most. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    if (await condition()) return
    await setTimeout(25)
  }
  assert.fail('it did not come about within 10 s')
}

test('NTF-1 a worker that is killed in the middle of sending loses no message', async () => {
  mailbox.answers.message = 'hang'
  const { tenantId, customer, manager } = await t.make.helpdesk()
  await t.make.ticket(customer)
  const worker = await startServer('worker', t.config)
  await until(() => mailbox.hanging() === 1)
  await worker.stop('SIGKILL')
  mailbox.release('drop')
  assert.deepEqual(await statesIn(tenantId), ['sending'])
  mailbox.answers.message = 'ok'
  // Its claim is of the real time.
  t.clock.advance(systemClock.now().since(t.clock.now()))
  await drainJobs(t, { sweeps: true })
  assert.deepEqual(await statesIn(tenantId), ['sending'], 'it may still be alive')
  t.clock.advance({ minutes: 6 })
  await drainJobs(t, { sweeps: true })
  assert.deepEqual(await statesIn(tenantId), ['failed'])
  t.clock.advance({ minutes: 1 })
  await drainJobs(t, { sweeps: true })
  const [delivery] = await deliveriesIn(t, tenantId)
  assert.deepEqual([delivery?.state, delivery?.attempts, mailbox.to(manager.email).length], ['sent', 2, 1])
})

test('NTF-1 who was thought dead does not undo what came after him', async () => {
  mailbox.answers.message = 'hang'
  const { tenantId, customer } = await t.make.helpdesk()
  await t.make.ticket(customer)
  const slow = drainJobs(t)
  await until(() => mailbox.hanging() === 1)
  mailbox.answers.message = 'ok'
  for (const minutes of [6, 1]) {
    t.clock.advance({ minutes })
    await drainJobs(t, { sweeps: true })
  }
  assert.deepEqual(await statesIn(tenantId), ['sent'])
  mailbox.release('550 Too late')
  await slow
  assert.deepEqual(await statesIn(tenantId), ['sent'])
})

/** A helpdesk with a mail server of its own. */
async function withServer({ port }: Mailbox) {
  const desk = await t.make.helpdesk()
  const admin = await t.make.user(desk.tenantId, 'admin')
  await t.as(admin).ask('PUT', '/api/mail/settings', { payload: serverAt(port) })
  return desk
}

test('NTF-19 one helpdesk’s server that hangs takes two hands of the worker, and the others’ mail goes on', async (it) => {
  const silent = await openMailbox()
  it.after(async () => {
    silent.release('drop')
    await silent.close()
  })
  silent.answers.message = 'hang'
  const stuck = await withServer(silent)
  for (let i = 0; i < 6; i += 1) await t.make.ticket(stuck.customer)
  assert.equal((await statesIn(stuck.tenantId)).length, 12)
  const worker = buildWorker(t.deps, { hurryAfterMs: 50 })
  await worker.start()
  try {
    await until(() => silent.hanging() > 0)
    const { customer, manager } = await t.make.helpdesk()
    await t.make.ticket(customer)
    await until(() => mailbox.to(manager.email).length === 1)
    await until(() => silent.hanging() === 2)
    assert.equal((await statesIn(stuck.tenantId)).filter((state) => state === 'sending').length, 2)
    silent.answers.message = 'ok'
    silent.release('451 4.3.0 At last')
    await until(
      async () => !(await statesIn(stuck.tenantId)).some((state) => state === 'queued' || state === 'sending'),
    )
  } finally {
    await worker.stop()
  }
  const after = await deliveriesIn(t, stuck.tenantId)
  const fates = Object.groupBy(after, ({ state, attempts }) => `${state} ${attempts}`)
  assert.deepEqual([fates['sent 1']?.length, fates['failed 1']?.length], [10, 2])
})

test('NTF-19 what a killed worker had under way stands in nobody’s way', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  for (let i = 0; i < 2; i += 1) await t.make.ticket(customer)
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  const claimed = { state: 'sending', claimed_at: ctx.now, next_attempt_at: null } as const
  await t.db.write(ctx, ({ q }) => q.updateTable('deliveries').set(claimed).execute())
  await t.make.ticket(customer)
  await drainJobs(t)
  assert.deepEqual(await statesIn(tenantId), ['sending', 'sending', 'sent'])
})

test('NTF-19 after an outage one that arrives brings on the next, however many wait', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  for (let i = 0; i < 5; i += 1) await t.make.ticket(customer)
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  // As if all had failed together, and the sweep had come as far as the first.
  const ids = (await deliveriesIn(t, tenantId)).map(({ id }) => id)
  await t.db.write(ctx, async (tx) => {
    await tx.q.updateTable('deliveries').set({ state: 'failed', next_attempt_at: ctx.now }).execute()
  })
  await forgetJobs()
  await t.deps.deliveries.send(ctx, ids[0] ?? '', AbortSignal.timeout(10_000))
  await drainJobs(t)
  assert.deepEqual([...new Set(await statesIn(tenantId))], ['sent'])
})

test('NTF-19 of all that waits a password’s reset goes first', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const door = frontDoor(t, tenantId)
  const { email } = await door.person()
  mailbox.answers.recipient = '451 4.7.1 Come back later'
  await door.forgot(email)
  await drainJobs(t)
  mailbox.answers.recipient = 'ok'
  for (let i = 0; i < 4; i += 1) await t.make.ticket(customer)
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  await t.db.write(ctx, async ({ q }) => {
    const change = { state: 'failed', next_attempt_at: ctx.now.subtract({ minutes: 1 }) } as const
    await q.updateTable('deliveries').set(change).execute()
    const last = q.updateTable('deliveries').where('event', '=', 'password.reset_requested')
    await last.set({ next_attempt_at: ctx.now }).execute()
  })
  await forgetJobs()
  const before = mailbox.mails.length
  await t.deps.deliveries.send(ctx, (await deliveriesIn(t, tenantId))[1]?.id ?? '', AbortSignal.timeout(10_000))
  await drainJobs(t)
  const arrived = mailbox.mails.slice(before).map(({ to }) => to === email)
  assert.deepEqual(arrived, [false, true, false, false, false])
})

test('NTF-1 a mail server that hangs holds up nothing else, and a worker that stops hands its messages back', async () => {
  mailbox.answers.message = 'hang'
  const { tenantId, customer } = await t.make.helpdesk()
  const door = frontDoor(t, tenantId)
  const { email } = await door.person()
  const worker = buildWorker(t.deps, { hurryAfterMs: 50 })
  await worker.start()
  try {
    for (let i = 0; i < 6; i += 1) await t.make.ticket(customer)
    await until(() => mailbox.hanging() === 2)
    await door.forgot(email)
    await until(async () => (await deliveriesIn(t, tenantId)).some(({ event }) => event === 'password.reset_requested'))
    assert.equal((await statesIn(tenantId)).filter((state) => state === 'sending').length, 2)
  } finally {
    await worker.stop()
  }
  const after = await deliveriesIn(t, tenantId)
  assert.deepEqual([...new Set(after.map(({ state, attempts }) => `${state} ${attempts}`))], ['queued 0'])
})

test('NTF-1 what was held while there was no mail server stays, until a person sends it', async () => {
  const bare = buildDeps({ ...t.config, smtpUrl: null }, { clock: t.clock })
  const { tenantId, customer, manager } = await t.make.helpdesk()
  await bare.tickets.create({ ...customer.ctx, now: t.clock.now() }, { title: 'A fire', description: 'Again.' })
  const [held] = await deliveriesIn(t, tenantId)
  await assert.rejects(bare.deliveries.retry(manager.ctx, held?.id ?? ''), { code: 'transition-refused' })
  await bare.close()
  t.clock.advance({ minutes: 10 })
  await drainJobs(t, { sweeps: true })
  assert.deepEqual(await statesIn(tenantId), ['held'])
  await t.deps.deliveries.retry({ ...manager.ctx, now: t.clock.now() }, held?.id ?? '')
  await drainJobs(t)
  assert.deepEqual(await statesIn(tenantId), ['sent'])
})

test('NTF-1 what was queued when the mail server was taken away is held', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  await t.make.ticket(customer)
  const bare = buildDeps({ ...t.config, smtpUrl: null }, { clock: t.clock })
  await drainJobs({ ...t, deps: bare })
  await bare.close()
  assert.deepEqual(await statesIn(tenantId), ['held'])
})
