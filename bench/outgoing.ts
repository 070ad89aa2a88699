// Measures how long a comment takes from its request to the mail server, and whether a mail server that is well, hangs or
// is away makes any difference to those who use the helpdesk. On a scratch database of its own, which TEST_DATABASE_URL
// says where to make: node bench/outgoing.ts [events a second, 20] [seconds, 60]
import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../api/src/platform/clock.ts'
import { testApp } from '../api/src/testing/app.ts'
import { Client } from '../api/src/testing/client.ts'
import { openMailbox } from '../api/src/testing/mailbox.ts'
import { startServer } from '../api/src/testing/server.ts'
import { commentEvery } from './outgoing/commenting.ts'
import { spread } from './outgoing/spread.ts'

const [rate = 20, seconds = 60] = process.argv.slice(2).map(Number)

let mailbox = await openMailbox()
const t = await testApp({ smtpUrl: mailbox.url })
const { tenantId, orgId, customer } = await t.make.helpdesk()
// As many as are below the limit of requests of one person.
const customers = [customer]
for (let n = 1; n < 10; n += 1) customers.push(await t.make.user(tenantId, 'customer', { orgId }))
const writers: Array<{ ticketId: string; client: Client }> = []
const [api, worker] = [await startServer('api', t.config), await startServer('worker', t.config)]
for (const one of customers) {
  const { id } = await t.make.ticket(one)
  writers.push({ ticketId: id, client: new Client(api.url).as(t.bareTokenOf(one, systemClock.now())) })
}

console.log(`${rate} comments a second for ${seconds} s, API and worker in processes of their own`)
await commentEvery(writers, { rate, seconds: 3 }) // the first of each kind plans its statements
const well = await commentEvery(writers, { rate, seconds })
await sleep(2_000)
const arrived = well.asked.flatMap(({ body, at }) => {
  const mail = mailbox.mails.find(({ text }) => text.includes(body))
  return mail === undefined ? [] : [mail.at - at]
})
if (arrived.length < well.asked.length) throw new Error(`${well.asked.length - arrived.length} did not arrive`)
console.log(`from request to mail server, ms: ${spread(arrived)}`)
console.log(`requests, mail server well, ms: ${spread(well.times)}`)

mailbox.answers.message = 'hang'
console.log(`requests, mail server hangs, ms: ${spread((await commentEvery(writers, { rate, seconds })).times)}`)
mailbox.release('drop')
await mailbox.close()
console.log(`requests, mail server away, ms: ${spread((await commentEvery(writers, { rate, seconds })).times)}`)
mailbox = await openMailbox({ port: mailbox.port })
console.log(`requests, mail server back, ms: ${spread((await commentEvery(writers, { rate, seconds })).times)}`)

await worker.stop()
await api.stop()
await mailbox.close()
await t.close()
