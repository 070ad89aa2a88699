import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type TestApp, testApp } from '../../src/testing/app.ts'
import { deliveriesIn } from '../../src/testing/deliveries.ts'
import { type Mailbox, openMailbox } from '../../src/testing/mailbox.ts'
import { type Server, startServer } from '../../src/testing/server.ts'
import { settleDeliveries } from '../../src/testing/settling.ts'

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

const messages = 150

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 6_000 && !condition(); i += 1) await wait(5)
  assert.ok(condition(), 'it did not come to it within 30 s')
}

test('NTF-1 two workers, killed one after the other in the middle of it: each message arrives, and what comes twice has one id', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const ctx = { ...customer.ctx, now: t.clock.now() }
  for (let n = 0; n < messages; n += 1) {
    await t.deps.tickets.comments.add(ctx, id, { body: `comment ${n}.`, internal: false })
  }
  let workers: Server[] = [await startServer('worker', t.config), await startServer('worker', t.config)]
  for (const share of [0.2, 0.4, 0.6]) {
    await until(() => mailbox.mails.length >= messages * share)
    const [first, ...others] = workers
    await first?.stop('SIGKILL')
    workers = [...others, await startServer('worker', t.config)]
  }
  for (const worker of workers) await worker.stop()
  await settleDeliveries(t, tenantId)

  const written = (await deliveriesIn(t, tenantId)).map(({ id: deliveryId }) => deliveryId)
  assert.equal(written.length, messages + 1, 'of each comment, and of the request itself')
  const arrivals = Map.groupBy(
    mailbox.mails.map(({ headers }) => /^<([^@]+)@/.exec(headers.get('message-id') ?? '')?.[1]),
    (messageId) => messageId,
  )
  assert.deepEqual(
    written.filter((deliveryId) => !arrivals.has(deliveryId)),
    [],
  )
  const repeats = [...arrivals.values()].reduce((sum, { length }) => sum + length - 1, 0)
  // Three kills of four hands each: no more can have been between the server's yes and the mark.
  assert.ok(repeats <= 12, `${repeats} came more than once`)
})
