import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Permission } from '@atum-desk/contract/permissions'
import type { Problem } from '@atum-desk/contract/problem'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const password = 'another quiet day on the river'
const held: readonly Permission[] = ['directory.read', 'user.manage', 'ticket.read', 'ticket.comment']

/** Two who have user.manage: `keeper` with what is `held` alone, `admin` with role.manage too. */
async function desk() {
  const helpdesk = await t.make.helpdesk()
  const admin = await t.make.user(helpdesk.tenantId, 'admin')
  const role = (name: string, audience: string, permissions: readonly Permission[]) =>
    t.as(admin).post('/api/roles', { name, title: name, audience, permissions })
  await role('keeper', 'staff', held)
  await role('reader', 'staff', ['ticket.read'])
  await role('gatekeeper', 'staff', ['ticket.read', 'ticket.accept'])
  await role('visitor', 'customer', ['ticket.read', 'ticket.cancel', 'solution.answer'])
  await role('guest', 'customer', ['ticket.read', 'ticket.create'])
  const of = (name: string) => t.make.user(helpdesk.tenantId, name)
  return {
    ...helpdesk,
    admin,
    keeper: await of('keeper'),
    reader: await of('reader'),
    gatekeeper: await of('gatekeeper'),
  }
}

const version = async (by: TestUser, id: string) =>
  (await t.as(by).get(`/api/users/${id}`)).json<{ version: number }>().version

test('PRM-4 who manages people gives no role that can do what he cannot', async () => {
  const { keeper, admin, orgId } = await desk()
  const cases = [
    ['reader', undefined, 201],
    ['keeper', undefined, 201],
    ['gatekeeper', undefined, 403],
    ['agent', undefined, 403],
    ['admin', undefined, 403],
    ['visitor', orgId, 201], // what only customers can do is no power among staff
    ['guest', orgId, 403],
  ] as const
  for (const [role, org, expected] of cases) {
    const body = { email: `${role}@new.example`, name: role, role, ...(org && { orgId: org }) }
    const answer = await t.as(keeper).post('/api/users', body)
    assert.equal(answer.statusCode, expected, `${role}: ${answer.body}`)
    if (expected === 403) assert.equal((await t.as(admin).post('/api/users', body)).statusCode, 201, role)
  }
  const body = { email: 'x@new.example', name: 'X', role: 'gatekeeper' }
  assert.match((await t.as(keeper).post('/api/users', body)).json<Problem>().detail, /ticket\.accept/)
})

test('PRM-4 nor does he take over the account of somebody who can', async () => {
  const { keeper, reader, gatekeeper, admin } = await desk()
  const changes = [
    [{ role: 'reader' }, 403],
    [{ email: 'mine@new.example' }, 403],
    [{ password }, 403],
    [{ active: false }, 403],
    [{ name: 'A better name' }, 200],
    [{ locale: 'ar' }, 200],
  ] as const
  for (const above of [gatekeeper, admin]) {
    for (const [change, expected] of changes) {
      const body = { version: await version(admin, above.id), ...change }
      const answer = await t.as(keeper).patch(`/api/users/${above.id}`, body)
      assert.equal(answer.statusCode, expected, `${Object.keys(change)}: ${answer.body}`)
    }
    assert.equal((await t.as(keeper).ask('DELETE', `/api/users/${above.id}`)).statusCode, 403)
  }
  for (const [change] of changes) {
    const body = { version: await version(admin, reader.id), ...change }
    const answer = await t.as(keeper).patch(`/api/users/${reader.id}`, body)
    assert.equal(answer.statusCode, 200, answer.body)
  }
  const raised = { version: await version(admin, reader.id), role: 'gatekeeper' }
  assert.equal((await t.as(keeper).patch(`/api/users/${reader.id}`, raised)).statusCode, 403)
})

test('PRM-4 a permission that the role gains counts from the next attempt on', async () => {
  const { keeper, reader, admin } = await desk()
  await t.as(admin).patch('/api/roles/reader', { permissions: ['ticket.read', 'ticket.work'] })
  assert.equal((await t.as(keeper).ask('DELETE', `/api/users/${reader.id}`)).statusCode, 403)
  await t.as(admin).patch('/api/roles/keeper', { permissions: [...held, 'ticket.work'] })
  assert.equal((await t.as(keeper).ask('DELETE', `/api/users/${reader.id}`)).statusCode, 200)
})

test('PRM-3 no way leads out of the last administrator: not by role, by account, or by removing him', async () => {
  const { admin } = await desk()
  const last = async () => {
    const seen = await version(admin, admin.id)
    return [
      await t.as(admin).patch(`/api/users/${admin.id}`, { version: seen, role: 'reader' }),
      await t.as(admin).patch(`/api/users/${admin.id}`, { version: seen, active: false }),
      await t.as(admin).ask('DELETE', `/api/users/${admin.id}`),
      await t.as(admin).patch('/api/roles/admin', { permissions: ['ticket.read'] }),
    ]
  }
  for (const answer of await last()) {
    assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [422, 'last-administrator'])
  }
  assert.equal((await t.as(admin).ask('DELETE', '/api/roles/admin')).statusCode, 403)
})

test('PRM-3 of two administrators who remove each other at once, in whatever way, one stays', async () => {
  for (const one of ['role', 'active', 'DELETE'] as const) {
    for (const other of ['role', 'active', 'DELETE'] as const) {
      const { tenantId, admin } = await desk()
      const second = await t.make.user(tenantId, 'admin')
      const remove = (way: typeof one, by: TestUser, whom: TestUser) => {
        const change = way === 'role' ? { role: 'reader' } : { active: false }
        return way === 'DELETE'
          ? t.as(by).ask('DELETE', `/api/users/${whom.id}`)
          : t.as(by).patch(`/api/users/${whom.id}`, { version: 1, ...change })
      }
      const answers = await Promise.all([remove(one, admin, second), remove(other, second, admin)])
      const done = answers.filter(({ statusCode }) => statusCode === 200)
      assert.equal(done.length, 1, answers.map(({ body }) => body).join())
    }
  }
})
