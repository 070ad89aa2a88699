import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type pg from 'pg'
import { pino } from 'pino'
import { systemContext } from '../../platform/access/context.ts'
import { createPool } from '../../platform/db/pool.ts'
import { createTenantDb, type TenantDb } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { frontDoor, goodPassword } from '../../testing/front-door.ts'
import { installHelpdesk } from './index.ts'

let t: TestApp
let pool: pg.Pool
let ownerDb: TenantDb
before(async () => {
  t = await testApp()
  pool = createPool(t.database.urlAs('atum_owner'), pino({ level: 'silent' }))
  ownerDb = createTenantDb(pool)
})
after(async () => {
  await pool.end()
  await t.close()
})

const administrator = { email: 'Admin@desk.example', name: 'Ada', password: goodPassword }

function install(more: Partial<typeof administrator> = {}, slug?: string) {
  const id = newId(t.clock.now())
  const tenant = { id, name: 'A helpdesk', slug: slug ?? id, host: `${id}.Example` }
  const done = installHelpdesk(
    ownerDb,
    { tenant, administrator: { ...administrator, ...more } },
    { now: t.clock.now() },
  )
  return { id, done }
}

const rowsOf = (tenantId: string) =>
  t.db.read(systemContext({ tenantId, requestId: 'test-request', now: t.clock.now() }), async ({ q }) => ({
    tenants: await q.selectFrom('tenants').select('slug').execute(),
    roles: await q.selectFrom('roles').select(['name', 'built_in']).execute(),
    users: await q.selectFrom('users').select(['email', 'role']).execute(),
  }))

test('SEC-5 an installation makes a helpdesk with its roles and one administrator, who can sign in', async () => {
  const { id, done } = install()
  await done
  const { tenants, roles, users } = await rowsOf(id)
  assert.deepEqual(tenants, [{ slug: id }])
  assert.equal(roles.length, 5)
  assert.ok(roles.every((role) => role.built_in))
  assert.deepEqual(users, [{ email: 'admin@desk.example', role: 'admin' }])
  const { accessToken } = await frontDoor(t, id).enter('admin@desk.example')
  assert.equal((await frontDoor(t, id).get('/api/roles', accessToken)).statusCode, 200)
})

test('SEC-2 an installation with a bad password, or of a name that is taken, leaves nothing behind', async () => {
  const weak = install({ password: 'Password1234' })
  await assert.rejects(weak.done, { code: 'validation-failed' })
  const first = install()
  await first.done
  const second = install({}, first.id)
  await assert.rejects(second.done, { code: 'duplicate' })
  for (const half of [weak, second]) {
    assert.deepEqual(await rowsOf(half.id), { tenants: [], roles: [], users: [] })
  }
})

test('ISO-1 the application itself cannot add a helpdesk', async () => {
  const id = newId(t.clock.now())
  const tenant = { id, name: 'A helpdesk', slug: id, host: null }
  await assert.rejects(installHelpdesk(t.db, { tenant, administrator }, { now: t.clock.now() }), /permission denied/)
})
