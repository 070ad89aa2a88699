import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { buildDeps } from '../../deps.ts'
import { systemClock } from '../../platform/clock.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import { frontDoor } from '../../testing/front-door.ts'
import { drainJobs } from '../../testing/jobs.ts'
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
  mailbox.answers.message = 'ok'
  mailbox.release('drop')
})

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

test('NTF-1 a mail server that hangs holds up nothing else, and a worker that stops hands its messages back', async () => {
  mailbox.answers.message = 'hang'
  const { tenantId, customer } = await t.make.helpdesk()
  const door = frontDoor(t, tenantId)
  const { email } = await door.person()
  const worker = buildWorker(t.deps, { hurryAfterMs: 50 })
  await worker.start()
  try {
    for (let i = 0; i < 6; i += 1) await t.make.ticket(customer)
    await until(() => mailbox.hanging() === 4)
    await door.forgot(email)
    await until(async () => (await deliveriesIn(t, tenantId)).some(({ event }) => event === 'password.reset_requested'))
    assert.equal((await statesIn(tenantId)).filter((state) => state === 'sending').length, 4)
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
