import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type pg from 'pg'
import { pino } from 'pino'
import { type TestApp, testApp } from '../../testing/app.ts'
import { createPool } from './pool.ts'
import { createTenantDb } from './tenant-db.ts'

let t: TestApp
let pool: pg.Pool // of one connection, whose plans everybody here shares
before(async () => {
  t = await testApp()
  pool = createPool(t.database.urlAs('atum_app'), pino({ level: 'silent' }), { max: 1 })
})
after(async () => {
  await pool.end()
  await t.close()
})

const kept = async (like: string) => {
  const all = 'select generic_plans::int as reused from pg_prepared_statements where statement like $1'
  const { rows } = await pool.query<{ reused: number }>(all, [like])
  return rows
}

test('ISO-1 ISO-2 a kept plan shows each caller what is his, whoever it was made for', async () => {
  const db = createTenantDb(pool)
  const desks = [await t.make.helpdesk(), await t.make.helpdesk()]
  const callers: Array<readonly [user: (typeof desks)[number]['agent'], sees: number]> = []
  for (const desk of desks) {
    const ticket = await t.make.ticket(desk.customer)
    await t.make.comment(desk.manager, ticket, false)
    await t.make.comment(desk.agent, ticket, true)
    callers.push([desk.agent, 2], [desk.customer, 1])
  }
  for (let round = 0; round < 8; round++) {
    for (const [{ ctx }, sees] of callers) {
      const rows = await db.read(ctx, ({ q }) =>
        q.selectFrom('ticket_comments').where('body', '=', 'A word.').select(['tenant_id', 'internal']).execute(),
      )
      assert.equal(rows.length, sees)
      assert.ok(rows.every((row) => row.tenant_id === ctx.tenantId && (ctx.orgId === null || !row.internal)))
    }
  }
  const [plan] = await kept('%"ticket_comments"%')
  assert.ok(plan && plan.reused > 0, 'the plan was kept')
})

test('a connection keeps no more plans than it may, and what comes after runs all the same', async () => {
  for (let i = 0; i < 450; i++) {
    const { rows } = await pool.query(`select $1::int + ${i} as sum`, [1])
    assert.equal(rows[0].sum, 1 + i)
  }
  assert.ok((await kept('select $1::int + %')).length <= 400)
})

test('what has no parameters, and what is no statement, is left as it is', async () => {
  await pool.query('begin')
  await pool.query('select 1 as plain')
  await pool.query('rollback')
  assert.deepEqual(await kept('select 1 as plain'), [])
})
