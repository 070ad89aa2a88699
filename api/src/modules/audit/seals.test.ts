import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { migrate, readMigrations } from '@atum-desk/migrations'
import pg from 'pg'
import type { Context } from '../../platform/access/context.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import type { TestUser } from '../../testing/factories.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { asSuperuser } from '../../testing/operator.ts'
import { newestSealOf, sealSweep, verifyChain } from './index.ts'

let t: TestApp
let superuser: pg.Client
before(async () => {
  t = await testApp()
  superuser = new pg.Client({ connectionString: asSuperuser(t.database) })
  await superuser.connect()
  await superuser.query('set session_replication_role = replica') // no trigger stops him
})
after(async () => {
  await superuser.end()
  await t.close()
})

const entity = { type: 'thing', id: null, orgId: null }
const record = ({ ctx }: TestUser, details: object) =>
  t.db.write({ ...ctx, now: t.clock.now() }, (tx) =>
    tx.record({ name: 'settings.changed', entity, internal: true, details }),
  )
const seal = (ctx: Context) => sealSweep({ db: t.db }).run(ctx)

/** A helpdesk with nine sealed entries, and their ids in the order of the chain. */
async function sealed() {
  const { manager, tenantId, customer } = await t.make.helpdesk()
  for (let i = 0; i < 8; i += 1) await record(manager, { nth: i, said: 'ü ß "quoted" \\ \u0001', nested: { n: 1.5 } })
  await record(customer, { by: 'a customer' })
  await seal(manager.ctx)
  const { rows } = await superuser.query<{ id: string }>(
    'select entry_id as id from audit_seals where tenant_id = $1 order by seq',
    [tenantId],
  )
  return { ctx: manager.ctx, manager, tenantId, ids: rows.map(({ id }) => id) }
}

test('AUD-3 the worker seals what was committed, a customer’s too, and what was sealed verifies', async () => {
  const { manager } = await t.make.helpdesk()
  await record(manager, { nth: 1 })
  assert.equal((await verifyChain(t.db, manager.ctx)).waiting, 1)
  await drainJobs(t, { sweeps: true })
  const { newest, waiting, fault } = await verifyChain(t.db, manager.ctx)
  assert.deepEqual([newest.seq, waiting, fault], [1, 0, null])
  const { ctx } = await sealed()
  assert.equal((await verifyChain(t.db, ctx)).newest.seq, 9)
  assert.equal((await verifyChain(t.db, ctx, { last: 4 })).fault, null)
})

type Case = readonly [sql: string, reason: string, which: number | null]

// $1 the helpdesk, $2 the fourth entry, $3 the sixth.
const cases: Record<string, Case> = {
  'changes a value': [
    `update audit_log set new_value = '{"nth": 7}' where tenant_id = $1 and id = $2 and $3 <> ''`,
    'entry-changed',
    3,
  ],
  'changes who did it': [
    `update audit_log set actor_id = null where tenant_id = $1 and id = $2 and $3 <> ''`,
    'entry-changed',
    3,
  ],
  'changes when': [
    `update audit_log set occurred_at = occurred_at + interval '1 microsecond' where tenant_id = $1 and id = $2 and $3 <> ''`,
    'entry-changed',
    3,
  ],
  'deletes an entry': [`delete from audit_log where tenant_id = $1 and id = $2 and $3 <> ''`, 'entry-missing', 3],
  'deletes its seal too': [
    `with gone as (delete from audit_log where tenant_id = $1 and id = $2 and $3 <> '' returning id)
     delete from audit_seals where tenant_id = $1 and entry_id = $2`,
    'seal-missing',
    null,
  ],
  'exchanges two': [
    `update audit_seals set entry_id = case entry_id when $2::uuid then $3::uuid else $2::uuid end
     where tenant_id = $1 and entry_id in ($2::uuid, $3::uuid)`,
    'entry-changed',
    5,
  ],
  'inserts one': [
    `insert into audit_log select tenant_id, gen_random_uuid(), org_id, actor_id, 'forged', entity_type, entity_id, old_value,
       new_value, request_id, address, occurred_at from audit_log where tenant_id = $1 and id = $2 and $3 <> ''`,
    'entry-smuggled',
    null,
  ],
}

for (const [name, [sql, reason, which]] of Object.entries(cases)) {
  test(`AUD-3 a superuser who ${name} is found, and the entry named`, async () => {
    const { ctx, tenantId, ids } = await sealed()
    // Checked at its end only, so that one statement can exchange them; as it was for the next test.
    const unique = 'audit_seals_tenant_id_entry_id_key'
    await superuser.query(`alter table audit_seals drop constraint ${unique}`)
    await superuser.query(sql, [tenantId, ids[3], ids[5]])
    await superuser.query(`alter table audit_seals add constraint ${unique} unique (tenant_id, entry_id)`)
    const { fault } = await verifyChain(t.db, ctx)
    assert.equal(fault?.reason, reason)
    if (which !== null) assert.equal(fault?.entryId, ids[which])
    // It goes on sealing, and the fault stays the first one.
    await seal(ctx)
    assert.equal((await verifyChain(t.db, ctx)).fault?.reason, reason)
  })
}

test('AUD-3 whoever takes away what waits for its seal is found', async () => {
  const { ctx, manager, tenantId } = await sealed()
  await record(manager, { nth: 'young' })
  await superuser.query(
    'delete from audit_log e using audit_unsealed u where u.tenant_id = $1 and e.tenant_id = $1 and e.id = u.entry_id',
    [tenantId],
  )
  await seal(ctx)
  assert.equal((await verifyChain(t.db, ctx)).fault?.reason, 'entry-lost')
})

test('AUD-3 a chain made anew, or cut off at its end, is found by a seal that was kept elsewhere', async () => {
  const { ctx, manager, tenantId } = await sealed()
  const kept = await newestSealOf(t.db, ctx)
  assert.equal((await verifyChain(t.db, ctx, { against: kept })).fault, null)
  await superuser.query(
    `delete from audit_log where tenant_id = $1 and id in (select entry_id from audit_seals where tenant_id = $1 and seq > 5)`,
    [tenantId],
  )
  await superuser.query('delete from audit_seals where tenant_id = $1 and seq > 5', [tenantId])
  assert.equal((await verifyChain(t.db, ctx)).fault, null)
  assert.equal((await verifyChain(t.db, ctx, { against: kept })).fault?.reason, 'other-history')
  for (let i = 0; i < 6; i += 1) await record(manager, { nth: i })
  await seal(ctx)
  assert.equal((await verifyChain(t.db, ctx, { against: kept })).fault?.reason, 'other-history')
})

test('AUD-3 ten writers and three sealers at once: nobody waits for a seal, and each entry has one', async () => {
  const { manager } = await t.make.helpdesk()
  const { ctx } = manager
  const writers = Array.from({ length: 10 }, async (_, writer) => {
    for (let i = 0; i < 10; i += 1) await record(manager, { writer, i })
  })
  const sealers = Array.from({ length: 3 }, async () => {
    for (let i = 0; i < 10; i += 1) await seal(ctx)
  })
  await Promise.all([...writers, ...sealers])
  await seal(ctx)
  const { newest, waiting, fault } = await verifyChain(t.db, ctx)
  assert.deepEqual([newest.seq, waiting, fault], [100, 0, null])
})

test('AUD-3 a writer whose transaction is open holds up no seal, and gets his own afterwards', async () => {
  const { manager } = await t.make.helpdesk()
  const [recorded, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const slow = t.db.write(manager.ctx, async (tx) => {
    await tx.record({ name: 'settings.changed', entity, internal: true, details: { slow: true } })
    recorded.resolve()
    await over.promise
  })
  await recorded.promise
  await record(manager, { quick: true })
  await seal(manager.ctx)
  assert.equal((await verifyChain(t.db, manager.ctx)).newest.seq, 1)
  over.resolve()
  await slow
  await seal(manager.ctx)
  const { newest, fault } = await verifyChain(t.db, manager.ctx)
  assert.deepEqual([newest.seq, fault], [2, null])
})

test('AUD-3 neither the application nor the owner can change a seal, and the application adds none', async () => {
  const { tenantId } = await sealed()
  for (const [role, sql, says] of [
    ['atum_app', `update audit_seals set hash = hash`, /permission denied/],
    ['atum_app', `delete from audit_unsealed`, /permission denied/],
    ['atum_app', `insert into audit_seals select * from audit_seals`, /permission denied/],
    ['atum_owner', `update audit_seals set hash = hash`, /append-only/],
    ['atum_owner', `truncate audit_seals`, /append-only/],
  ] as const) {
    const client = new pg.Client({ connectionString: t.database.urlAs(role) })
    await client.connect()
    await client.query(`select set_config('app.tenant_id', $1, false), set_config('app.audience', 'staff', false)`, [
      tenantId,
    ])
    await assert.rejects(client.query(sql), says, `${role}: ${sql}`)
    await client.end()
  }
})

test('AUD-3 what was written before there were seals waits for its own, in its order', async () => {
  const { url, drop } = await emptyDatabase()
  const shipped = await readMigrations()
  await migrate(
    url,
    shipped.filter(({ name }) => name < '029'),
  )
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const tenant = '01900000-0000-7000-8000-000000000001'
  await client.query(`insert into tenants (id, name, slug) values ($1, 'old', 'old')`, [tenant])
  await client.query(
    `insert into audit_log (tenant_id, id, action, entity_type, request_id, occurred_at)
     select $1, gen_random_uuid(), 'n' || n, 'thing', 'r', now() - n * interval '1 day' from generate_series(1, 3) n`,
    [tenant],
  )
  await migrate(url, shipped)
  const { rows } = await client.query(
    'select e.action from audit_unsealed u join audit_log e on e.id = u.entry_id order by u.turn',
  )
  assert.deepEqual(rows, [{ action: 'n3' }, { action: 'n2' }, { action: 'n1' }])
  await client.end()
  await drop()
})
