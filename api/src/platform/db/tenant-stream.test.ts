import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { createPool } from './pool.ts'
import { createTenantDb, type TenantReadTx } from './tenant-db.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const titles = ({ q }: TenantReadTx) => q.selectFrom('tickets').select(['title', 'created_at']).orderBy('number')

const endless = ({ q }: TenantReadTx) =>
  q.selectFrom(sql<{ n: number }>`generate_series(1, 1000000)`.as<'g'>(sql`g(n)`)).select('g.n')

async function rowsOf<Row>(pages: AsyncIterable<Row[]>): Promise<Row[]> {
  const all: Row[] = []
  for await (const rows of pages) all.push(...rows)
  return all
}

async function titlesSeenBy({ ctx }: TestUser): Promise<string[]> {
  const rows = await rowsOf(t.db.stream(ctx, titles))
  return rows.map(({ title }) => title)
}

/** A pool of one: whatever is not given back is missed at once. */
async function withOneConnection(work: (db: ReturnType<typeof createTenantDb>) => Promise<void>): Promise<void> {
  const pool = createPool(t.database.urlAs('atum_app'), pino({ level: 'silent' }), { max: 1 })
  try {
    await work(createTenantDb(pool))
    assert.equal(pool.idleCount, pool.totalCount)
  } finally {
    await pool.end()
  }
}

test('ISO-1 a stream shows what a reading transaction of the same caller shows, and its instants are instants', async () => {
  const { tenantId, agent, customer } = await t.make.helpdesk()
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  await t.make.ticket(customer, { title: 'Of one' })
  await t.make.ticket(neighbour, { title: 'Of another' })
  assert.deepEqual(await titlesSeenBy(agent), ['Of one', 'Of another'])
  assert.deepEqual(await titlesSeenBy(customer), ['Of one'])
  assert.deepEqual(await titlesSeenBy((await t.make.helpdesk()).agent), [])
  const [row] = await rowsOf(t.db.stream(agent.ctx, titles))
  assert.ok(row?.created_at instanceof Temporal.Instant)
})

test('ISO-4 whoever leaves early gives the connection back, and it forgets who was asking', async () => {
  const { agent } = await t.make.helpdesk()
  await withOneConnection(async (db) => {
    for await (const rows of db.stream(agent.ctx, endless)) {
      assert.equal(rows.length, 200)
      break
    }
    const left = db.read(agent.ctx, ({ q }) => q.selectFrom('tickets').select('id').execute())
    assert.deepEqual(await left, [])
  })
})

test('a query that escapes its stream is refused', async () => {
  const { agent } = await t.make.helpdesk()
  let escaped: TenantReadTx | undefined
  const stream = t.db.stream(agent.ctx, (tx) => {
    escaped = tx
    return titles(tx)
  })
  await rowsOf(stream)
  assert.ok(escaped)
  await assert.rejects(titles(escaped).execute(), /escaped its transaction/)
})

test('a stream within a transaction is refused, and one that cannot write', async () => {
  const { agent } = await t.make.helpdesk()
  const nested = t.db.read(agent.ctx, () => rowsOf(t.db.stream(agent.ctx, titles)))
  await assert.rejects(nested, /transaction within a transaction/)
  const writing = t.db.stream(agent.ctx, ({ q }) => q.selectFrom('tickets').select('id').forUpdate())
  await assert.rejects(rowsOf(writing), { code: '25006' }) // read_only_sql_transaction
})

test('a connection that is lost in the middle ends the stream with an error, and is replaced', async () => {
  const { agent } = await t.make.helpdesk()
  await withOneConnection(async (db) => {
    const stream = db.stream(agent.ctx, ({ q }) =>
      q
        .selectFrom(sql<{ n: number }>`generate_series(1, 1000)`.as<'g'>(sql`g(n)`))
        .select(sql<number>`case when g.n = 300 then pg_terminate_backend(pg_backend_pid())::int else g.n end`.as('n')),
    )
    await assert.rejects(rowsOf(stream), { code: 'unavailable' })
    assert.equal((await rowsOf(db.stream(agent.ctx, titles))).length, 0)
  })
})
