import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { systemClock } from '../../src/platform/clock.ts'
import { type TestApp, testApp } from '../../src/testing/app.ts'
import { dice, seed } from '../../src/testing/dice.ts'
import { type Server, startServer } from '../../src/testing/server.ts'
import { type Place, read } from './live/readers.ts'
import { expectTruth, truthFor } from './live/truth.ts'
import { makeWorld } from './live/world.ts'
import { write } from './live/writers.ts'

let t: TestApp
let server: Server
let places: readonly Place[]
before(async () => {
  t = await testApp()
  await t.app.listen({ host: '127.0.0.1', port: 0 })
  server = await startServer('api', t.config)
  const here = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`
  places = [
    { url: here, token: (user) => t.bareTokenOf(user) },
    { url: server.url, token: (user) => t.bareTokenOf(user, systemClock.now()) },
  ]
})
after(async () => {
  await server.stop()
  await t.close()
})

const [events, streams] = [10_000, 50]

test(`NTF-4 20 writers, ${streams} streams that are cut at random, ${events} events: each once, in each ticket’s order (LIVE_SEED=${seed})`, {
  timeout: 600_000,
}, async (context) => {
  const world = await makeWorld(t)
  const chance = dice(0)
  const readers = await Promise.all(
    Array.from({ length: streams }, (_, at) => {
      const user = world.people[at % world.people.length] ?? chance.of(world.people)
      return read(user, places, 1_000 + at)
    }),
  )
  const managers = new Set(world.tickets.map(({ staff }) => staff))
  const began = performance.now()
  await write(t, world, events)
  const wrote = performance.now()
  await Promise.all(readers.map((reader) => reader.leave()))
  let [heard, wholeFeeds] = [0, 0]
  for (const reader of readers) {
    const { feed } = await truthFor(t, reader.user, 0)
    const last = Math.max(...feed.map(({ position }) => position ?? 0))
    await reader.client.until(({ lastEventId }) => Number(lastEventId) >= last, 30_000)
    const count = await expectTruth(t, reader)
    heard += count
    if (managers.delete(reader.user)) wholeFeeds += count
  }
  for (const { client } of readers) client.cut()
  const seconds = (ms: number) => (ms / 1000).toFixed(1)
  context.diagnostic(
    `${seconds(wrote - began)} s to write, ${heard} frames heard after ${seconds(performance.now() - began)} s`,
  )
  assert.ok(wholeFeeds >= events)
})
