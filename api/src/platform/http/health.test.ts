import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { after, before, test } from 'node:test'
import type { Readiness } from '@atum-desk/contract/health'
import { readMigrations } from '@atum-desk/migrations'
import type { LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { buildApp } from '../../app.ts'
import { buildDeps } from '../../deps.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { createDatabaseHealth } from '../db/health.ts'
import { createPool } from '../db/pool.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const beat = async (age: string) => {
  const system = new pg.Client({ connectionString: t.database.urlAs('atum_system') })
  await system.connect()
  await system.query('delete from worker_heartbeats')
  await system.query(`insert into worker_heartbeats values ('w', now() - $1::interval)`, [age])
  await system.end()
}

/** The same server with something else in its surroundings. */
async function readyWith(change: Partial<TestApp['config']>): Promise<LightMyRequestResponse> {
  const deps = buildDeps({ ...t.config, ...change }, { clock: t.clock })
  const app = await buildApp(deps)
  try {
    return await app.inject('/api/health/ready')
  } finally {
    await app.close()
    await deps.close()
  }
}

const checksOf = (answer: LightMyRequestResponse) => {
  const { status, checks } = answer.json<Readiness>()
  return { status, ok: Object.fromEntries(Object.entries(checks).map(([name, { ok }]) => [name, ok])) }
}

test('the process is alive, whoever asks', async () => {
  const answer = await t.app.inject('/api/health/live')
  assert.deepEqual([answer.statusCode, answer.json()], [200, { status: 'ok' }])
})

test('it is ready when database, migrations and files are; the worker is told', async () => {
  await beat('30 seconds')
  const answer = await t.app.inject('/api/health/ready')
  assert.equal(answer.statusCode, 200)
  const ok = { ok: true }
  assert.deepEqual(answer.json(), {
    status: 'ok',
    checks: { database: ok, migrations: ok, files: ok, worker: ok },
  })
})

test('a silent worker is told and does not make the API unready', async () => {
  await beat('3 minutes')
  const answer = await t.app.inject('/api/health/ready')
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(answer.json<Readiness>().checks.worker, {
    ok: false,
    detail: 'The last worker was heard 180 s ago.',
  })
})

test('without its folder for files it is not ready', async () => {
  const answer = await readyWith({ filesDir: `${t.config.filesDir}/missing` })
  assert.equal(answer.statusCode, 503)
  assert.deepEqual(checksOf(answer).ok, { database: true, migrations: true, files: false, worker: false })
})

test('without a database it is alive, not ready, and says so', async () => {
  const answer = await readyWith({ databaseUrl: 'postgres://atum_app@127.0.0.1:1/nothing' })
  assert.equal(answer.statusCode, 503)
  const { status, ok } = checksOf(answer)
  assert.equal(status, 'unavailable')
  assert.deepEqual(ok, { database: false, migrations: false, files: true, worker: false })
  assert.doesNotMatch(answer.body, /ECONNREFUSED|127\.0\.0\.1/)
})

test('a database that lacks a migration, or ran an edited one, is not ours to use', async () => {
  const shipped = await readMigrations()
  const next = { name: '900_next.sql', sql: '', checksum: 'of the next' }
  const edited = shipped.map((migration, i) => (i === 0 ? { ...migration, checksum: 'edited' } : migration))
  const pool = createPool(t.database.urlAs('atum_app'), t.deps.log)
  const migrations = (files: typeof shipped) => createDatabaseHealth(pool, { shipped: async () => files }).migrations()
  try {
    assert.deepEqual(await migrations([...shipped, next]), {
      ok: false,
      detail: `1 of ${shipped.length + 1} have not run.`,
    })
    assert.deepEqual(await migrations(edited), { ok: false, detail: '1 ran with another content.' })
    const ahead = await migrations(shipped.slice(1))
    assert.deepEqual(ahead, { ok: true, detail: 'The database is 1 ahead of this program.' })
  } finally {
    await pool.end()
  }
})

test('a database that takes the connection and says nothing is not waited for', { timeout: 20_000 }, async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const pool = createPool(`postgres://atum_app@127.0.0.1:${port}/silent`, t.deps.log)
  try {
    const check = await createDatabaseHealth(pool).database()
    assert.deepEqual(check, { ok: false, detail: 'No answer within 2 s.' })
  } finally {
    silent.close()
    await pool.end()
  }
})
