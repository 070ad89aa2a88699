import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { pino } from 'pino'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { createPool } from './pool.ts'
import { createTenantDb, type TenantTx } from './tenant-db.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function twoTickets() {
  const { agent, customer } = await t.make.helpdesk()
  const [first, second] = [await t.make.ticket(customer), await t.make.ticket(customer)]
  return { agent, first: first.id, second: second.id }
}

const retitle = (tx: TenantTx, id: string, title: string) =>
  tx.q.updateTable('tickets').set({ title }).where('id', '=', id).execute()

async function titlesSeenBy({ ctx }: TestUser): Promise<string[]> {
  const rows = await t.db.read(ctx, ({ q }) => q.selectFrom('tickets').select('title').orderBy('id').execute())
  return rows.map(({ title }) => title)
}

test('ISO-4 a pooled connection forgets who was asking', async () => {
  const { agent } = await twoTickets()
  const pool = createPool(t.database.urlAs('atum_app'), pino({ level: 'silent' }))
  try {
    const seen = await createTenantDb(pool).read(agent.ctx, ({ q }) => q.selectFrom('tickets').select('id').execute())
    assert.equal(seen.length, 2)
    assert.equal((await pool.query('select from tickets')).rowCount, 0)
    assert.equal(pool.totalCount, 1, 'it was the same connection')
  } finally {
    await pool.end()
  }
})

test('a read transaction cannot even lock', async () => {
  const { agent } = await twoTickets()
  const lock = t.db.read(agent.ctx, ({ q }) => q.selectFrom('tickets').select('id').forUpdate().execute())
  await assert.rejects(lock, { code: '25006' }) // read_only_sql_transaction
})

test('a failed transaction leaves nothing behind, and no effect', async () => {
  const { agent, first } = await twoTickets()
  const effects: string[] = []
  const failing = t.db.write(agent.ctx, async (tx) => {
    await retitle(tx, first, 'Never seen')
    tx.afterCommit(() => effects.push('told'))
    throw new Error('too late')
  })
  await assert.rejects(failing, /too late/)
  assert.ok(!(await titlesSeenBy(agent)).includes('Never seen'))
  assert.deepEqual(effects, [])
})

test('an effect runs once the change can be seen by others', async () => {
  const { agent, first } = await twoTickets()
  const seen = Promise.withResolvers<string[]>()
  await t.db.write(agent.ctx, async (tx) => {
    await retitle(tx, first, 'Changed')
    tx.afterCommit(() => seen.resolve(titlesSeenBy(agent)))
  })
  assert.ok((await seen.promise).includes('Changed'))
})

test('a transaction within a transaction is refused', async () => {
  const { agent } = await twoTickets()
  await assert.rejects(
    t.db.write(agent.ctx, () => titlesSeenBy(agent)),
    /a transaction within a transaction/,
  )
})

test('a query that comes after its transaction is refused', async () => {
  const { agent, first } = await twoTickets()
  const escaped = await t.db.write(agent.ctx, async (tx) => tx)
  await assert.rejects(async () => retitle(escaped, first, 'Late'), /escaped its transaction/)
})

test('a deadlock is resolved by running the loser again', async () => {
  const { agent, first, second } = await twoTickets()
  const bothHoldOne = Promise.withResolvers<void>()
  let [attempts, holding] = [0, 0]
  const crossing = (one: string, other: string) =>
    t.db.write(agent.ctx, async (tx) => {
      attempts += 1
      await retitle(tx, one, 'Crossed')
      holding += 1
      if (holding === 2) bothHoldOne.resolve()
      await bothHoldOne.promise
      await retitle(tx, other, 'Crossed')
    })
  await Promise.all([crossing(first, second), crossing(second, first)])
  assert.equal(attempts, 3)
  assert.deepEqual(await titlesSeenBy(agent), ['Crossed', 'Crossed'])
})

test('a lock that is not given in time is a problem that passes', async () => {
  const { agent, first } = await twoTickets()
  const [locked, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holder = t.db.write(agent.ctx, async (tx) => {
    await retitle(tx, first, 'Held')
    locked.resolve()
    await release.promise
  })
  await locked.promise
  const waiter = t.db.write(agent.ctx, async (tx) => {
    await sql`set local lock_timeout = '20ms'`.execute(tx.q)
    await retitle(tx, first, 'Waited for')
  })
  await assert.rejects(waiter, { code: 'unavailable' })
  release.resolve()
  await holder
})
