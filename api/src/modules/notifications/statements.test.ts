import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type pg from 'pg'
import { pino } from 'pino'
import { createPool } from '../../platform/db/pool.ts'
import { createTenantDb } from '../../platform/db/tenant-db.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import { outbox } from '../deliveries/index.ts'
import { createComposer } from '../mail/index.ts'
import { createNotificationRecorder } from './index.ts'

const composer = createComposer({ publicUrl: 'http://desk.example' })
let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

/** A database whose statements are counted, with the recorder as its only one. */
function counting() {
  const pool = createPool(t.config.databaseUrl, pino({ level: 'silent' }))
  const said: string[] = []
  pool.on('connect', (client: pg.PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    client.query = ((...args: unknown[]) => {
      said.push(String((args[0] as { text?: string }).text ?? args[0]))
      return query(...args)
    }) as typeof client.query
  })
  const recorder = createNotificationRecorder({
    publicUrl: 'http://desk.example',
    composer,
    outbox,
    canSend: async () => true,
  })
  return { pool, said, db: createTenantDb(pool, { recorders: [recorder] }) }
}

test('NTF-13 an event costs the same few statements, however many are told of it', async () => {
  const { pool, said, db } = counting()
  const counts: number[] = []
  for (const others of [0, 40]) {
    const { tenantId, customer, agent } = await t.make.helpdesk()
    const ticket = await t.make.ticket(customer)
    for (let i = 0; i < others; i += 1) await t.make.user(tenantId, 'manager')
    const id = (
      await t.as(agent).post(`/api/internal/tickets/${ticket.id}/comments`, { body: `@${agent.email}` })
    ).json().id
    const before = (await deliveriesIn(t, tenantId)).length
    const entity = { type: 'ticket', ...ticket }
    const note = { name: 'comment.added' as const, entity, internal: true, details: { commentId: id, byStaff: true } }
    await db.write({ ...agent.ctx, now: t.clock.now() }, async (tx) => {
      said.length = 0
      await tx.record(note)
      counts.push(said.length)
    })
    assert.equal((await deliveriesIn(t, tenantId)).length - before, others + 1)
  }
  assert.deepEqual(counts, [10, 10])
  await pool.end()
})
