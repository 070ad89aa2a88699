import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { buildApp } from '../../src/app.ts'
import { buildDeps, type Deps } from '../../src/deps.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { type TestApp, testApp } from '../../src/testing/app.ts'
import { type LiveAt, liveAt, update } from '../../src/testing/live.ts'
import { LiveTestClient } from '../../src/testing/live-client.ts'
import { type Relay, relayTo } from '../../src/testing/relay.ts'
import { startServer } from '../../src/testing/server.ts'

/** Two processes' worth of one helpdesk: what the first writes, the streams of the second tell. */
let t: TestApp
let relay: Relay
let deps: Deps
let other: FastifyInstance
let at: LiveAt
before(async () => {
  t = await testApp()
  relay = await relayTo(t.config.databaseUrl)
  deps = buildDeps({ ...t.config, databaseUrl: relay.url }, { clock: t.clock })
  other = await buildApp(deps)
  at = await liveAt(t, other)
})
afterEach(() => at.cutAll())
after(async () => {
  await other.close()
  await deps.close()
  await relay.cut()
  await t.close()
})

/** Of this database's connections those with that name, or all of them. */
async function terminate(name: string | null): Promise<number> {
  const owner = new pg.Client({ connectionString: t.database.urlAs('atum_app') })
  await owner.connect()
  const { rowCount } = await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
       and application_name = coalesce($1, application_name)`,
    [name],
  )
  await owner.end()
  return rowCount ?? 0
}

const someone = async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  return { ticket: await t.make.ticket(customer), agent, manager }
}

test('NTF-29 what is committed by one process is told by another', async () => {
  const { ticket, agent, manager } = await someone()
  const client = await at.client(agent)
  await update(t, manager, ticket)
  await client.hears(1)
})

test('NTF-29 a listening connection that is cut loses nothing and repeats nothing', async () => {
  const { ticket, agent, manager } = await someone()
  const client = await at.client(agent)
  for (let round = 1; round <= 5; round++) {
    // It may have been told by the look of every second, before there was a listener again.
    while ((await terminate('atum-desk-listener')) === 0) await sleep(20)
    await update(t, manager, ticket)
    await client.hears(round)
  }
  await update(t, manager, ticket)
  await client.hears(6)
  assert.equal(client.events.length, 6)
  assert.ok(client.isOpen)
})

test('NTF-29 nor does the end of every connection there is', async () => {
  const { ticket, agent, manager } = await someone()
  const client = await at.client(agent)
  await update(t, manager, ticket)
  await terminate(null)
  // The writer's own connections, too: who was told that it failed writes again.
  const again = () => update(t, manager, ticket)
  await again().catch(again).catch(again)
  await client.hears(2)
  assert.equal(new Set(client.events.map(({ id }) => id)).size, client.events.length)
})

test('NTF-29 a database that is away for a while ends no stream: what happened meanwhile is told when it is back', {
  timeout: 60_000,
}, async () => {
  const { ticket, agent, manager } = await someone()
  const client = await at.client(agent)
  await relay.cut()
  for (let n = 0; n < 20; n++) await update(t, manager, ticket)
  const late = await at.client(manager)
  assert.equal(late.status, 503)
  await relay.mend()
  await client.hears(20)
  await update(t, manager, ticket)
  await client.hears(21)
  assert.equal(new Set(client.events.map(({ id }) => id)).size, 21)
  assert.equal(client.events.length, 21)
})

test('NTF-24 a process that is told to stop does not wait for its streams', { timeout: 30_000 }, async () => {
  const { agent } = await someone()
  const server = await startServer('api', t.config)
  const client = new LiveTestClient({ url: server.url, token: t.bareTokenOf(agent, systemClock.now()) })
  await client.open()
  await client.until(({ heard }) => heard.length > 0)
  await server.stop('SIGTERM')
  await client.closed()
  assert.equal(server.process.exitCode, 0)
})
