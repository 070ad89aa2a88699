// Measures how long a change takes from its commit to those who listen, on a scratch database of its own, which
// TEST_DATABASE_URL says where to make: node bench/live.ts [events a second, 20] [seconds, 60] [streams, 50]
// [streams of another organization's customers, who see their own tickets only and hear nothing, 0]
import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../api/src/platform/clock.ts'
import { testApp } from '../api/src/testing/app.ts'
import type { TestUser } from '../api/src/testing/factories.ts'
import { LiveTestClient } from '../api/src/testing/live-client.ts'
import { startServer } from '../api/src/testing/server.ts'
import { makeDesk } from './live/desk.ts'
import { change } from './live/writing.ts'

const [rate = 20, seconds = 60, streams = 50, deaf = 0] = process.argv.slice(2).map(Number)

const t = await testApp()
const { people, tickets, strangers } = await makeDesk(t, deaf)
const server = await startServer('api', t.config)
const listen = async (user: TestUser | undefined) => {
  if (user === undefined) throw new Error('nobody listens')
  const client = await new LiveTestClient({ url: server.url, token: t.bareTokenOf(user, systemClock.now()) }).open()
  await client.until(({ heard }) => heard.length > 0)
  return client
}
const clients = await Promise.all(Array.from({ length: streams }, (_, at) => listen(people[at % people.length])))
const others = []
for (const stranger of strangers) others.push(await listen(stranger))

const committing = new Map<string, number>()
const writes: Promise<void>[] = []
const began = performance.now()
for (let n = 0; n < rate * seconds; n += 1) {
  await sleep(Math.max(0, began + (n * 1000) / rate - performance.now()))
  const ticket = tickets[n % tickets.length]
  if (ticket === undefined) throw new Error('nothing to change')
  writes.push(change(t, ticket, n % 4 === 0).then(([key, at]) => void committing.set(key, at)))
}
await Promise.all(writes)
await sleep(2_000)

const times = clients
  .flatMap(({ heard }) => heard)
  .filter(({ event }) => event === 'ticket')
  .map(({ data, at }) => {
    const { ticketId, version } = data as { ticketId: string; version: number }
    return at - (committing.get(`${ticketId} ${version}`) ?? Number.NaN)
  })
  .sort((a, b) => a - b)
if (times.some(Number.isNaN)) throw new Error('something was heard that nobody wrote')
const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)
console.log(
  `${rate} events a second for ${seconds} s, ${streams} streams beside ${deaf} that hear nothing: ${times.length} times heard`,
)
console.log(`from commit to client, ms: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}`)

for (const client of [...clients, ...others]) client.cut()
await server.stop()
await t.close()
