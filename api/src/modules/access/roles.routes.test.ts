import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import { audiencesOf, type Permission, permissionNames } from '@atum-desk/contract/permissions'
import type { Problem } from '@atum-desk/contract/problem'
import type { PermissionEntry, Role } from '@atum-desk/contract/roles'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { builtInRoles } from './index.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function administered() {
  const helpdesk = await t.make.helpdesk()
  return { ...helpdesk, admin: await t.make.user(helpdesk.tenantId, 'admin') }
}

const set = (by: TestUser, role: string, permissions: readonly Permission[]) =>
  t.as(by).patch(`/api/roles/${role}`, { permissions })
/** Past the route, which refuses it. */
async function tickAll(tenantId: string): Promise<void> {
  const held: readonly Permission[] = builtInRoles.customer.permissions
  for (const name of permissionNames) if (!held.includes(name)) await t.make.grant(tenantId, 'customer', name)
}
const codeOf = (answer: { json<T>(): T }) => answer.json<Problem>().code
const dispatcher = { name: 'dispatcher', title: 'Dispatcher', audience: 'staff', permissions: ['ticket.read'] }

test('PRM-1 a helpdesk begins with the built-in roles, listed by name and page by page', async () => {
  const { admin } = await administered()
  const first = (await t.as(admin).get('/api/roles?limit=3')).json<Page<Role>>()
  const rest = (await t.as(admin).get(`/api/roles?limit=3&cursor=${first.nextCursor}`)).json<Page<Role>>()
  const roles = [...first.items, ...rest.items]
  assert.deepEqual(
    roles.map(({ name }) => name),
    ['admin', 'agent', 'customer', 'customer_admin', 'manager'],
  )
  for (const role of roles) {
    const { title, audience, permissions } = builtInRoles[role.name as keyof typeof builtInRoles]
    const held = permissionNames.filter((name) => (permissions as readonly Permission[]).includes(name))
    assert.deepEqual(role, { name: role.name, title, audience, builtIn: true, permissions: held, version: 1 })
  }
  assert.equal(rest.nextCursor, null)
})

test('PRM-1 what a role gains and loses counts from the next request on, for a token issued before', async () => {
  const { admin, agent } = await administered()
  const authorization = t.tokenOf(agent)
  const ask = async (url: string) => (await t.app.inject({ url, headers: { authorization } })).statusCode
  assert.deepEqual([await ask('/api/audit'), await ask('/api/users')], [403, 200])

  const answer = await set(admin, 'agent', ['ticket.read', 'audit.read'])

  assert.deepEqual(answer.json<Role>().permissions, ['ticket.read', 'audit.read'])
  assert.deepEqual([await ask('/api/audit'), await ask('/api/users')], [200, 403])
  await set(admin, 'agent', [])
  assert.deepEqual([await ask('/api/audit'), await ask('/api/users')], [403, 403])
})

test('PRM-1 another helpdesk’s matrix stays as it is', async () => {
  const { admin } = await administered()
  const { admin: elsewhere } = await administered()
  await set(admin, 'agent', [])
  const { permissions } = (await t.as(elsewhere).get('/api/roles/agent')).json<Role>()
  assert.equal(permissions.length, builtInRoles.agent.permissions.length)
})

test('PRM-2 the matrix is for those who manage it; who adds people may read it', async () => {
  const { tenantId, admin, agent, manager, customer } = await administered()
  await set(admin, 'manager', ['user.manage'])
  await tickAll(tenantId)
  assert.equal((await t.as(manager).get('/api/roles/agent')).statusCode, 200)
  assert.equal((await t.as(manager).get('/api/roles')).statusCode, 200)
  for (const answer of await Promise.all([
    t.as(agent).get('/api/roles'),
    t.as(agent).get('/api/roles/agent'),
    ...[agent, manager, customer].flatMap((user) => [
      set(user, 'agent', permissionNames),
      t.as(user).post('/api/roles', dispatcher),
      t.as(user).ask('DELETE', '/api/roles/agent'),
    ]),
    t.as(customer).get('/api/roles'),
  ])) {
    assert.deepEqual([answer.statusCode, codeOf(answer)], [403, 'forbidden'])
  }
})

test('PRM-2 a customer whose role is ticked everything gains no power of staff', async () => {
  const { tenantId, customer } = await administered()
  await tickAll(tenantId)
  const { id } = await t.make.ticket(customer)
  for (const [method, url, payload] of [
    ['GET', '/api/roles'],
    ['PATCH', '/api/roles/customer', { permissions: [] }],
    ['POST', '/api/users', { email: 'm@nile.example', name: 'M', role: 'admin' }],
    ['GET', '/api/audit'],
    ['POST', `/api/internal/tickets/${id}/accept`, {}],
    ['GET', '/api/internal/tickets/new'],
  ] as const) {
    const answer = await t.as(customer).ask(method, url, payload && { payload })
    assert.equal(answer.statusCode, 403, `${method} ${url}`)
  }
})

test('PRM-3 the role of the last administrator keeps role.manage', async () => {
  const { tenantId, admin } = await administered()
  const answer = await set(admin, 'admin', ['ticket.read'])
  assert.deepEqual([answer.statusCode, codeOf(answer)], [422, 'last-administrator'])
  assert.equal((await t.as(admin).get('/api/roles/admin')).statusCode, 200)

  await t.make.user(tenantId, 'manager', { active: false })
  await set(admin, 'agent', ['role.manage'])
  assert.equal((await set(admin, 'admin', ['ticket.read'])).statusCode, 200)
})

test('PRM-3 of two who take role.manage from each other’s role at once, one is refused', async () => {
  for (let round = 0; round < 5; round++) {
    const { admin, agent } = await administered()
    await set(admin, 'agent', ['role.manage'])
    const answers = await Promise.all([set(admin, 'agent', []), set(agent, 'admin', [])])
    assert.equal(answers.filter(({ statusCode }) => statusCode === 200).length, 1)
    const left = await t.db.read(admin.ctx, ({ q }) =>
      q.selectFrom('role_permissions').select('role').where('permission', '=', 'role.manage').execute(),
    )
    assert.equal(left.length, 1)
  }
})

test('a role of one’s own is added, given, and removed when nobody has it', async () => {
  const { admin, agent } = await administered()
  const created = await t.as(admin).post('/api/roles', dispatcher)
  assert.equal(created.statusCode, 201)
  assert.equal(created.headers.location, '/api/roles/dispatcher')
  assert.deepEqual(created.json<Role>(), { ...dispatcher, builtIn: false, version: 1 } as Role)
  const again = await t.as(admin).post('/api/roles', dispatcher)
  assert.deepEqual([again.statusCode, codeOf(again)], [409, 'duplicate'])

  await t.as(admin).patch(`/api/users/${agent.id}`, { version: 1, role: 'dispatcher' })
  const refused = await t.as(admin).ask('DELETE', '/api/roles/dispatcher')
  assert.deepEqual([refused.statusCode, codeOf(refused)], [422, 'in-use'])

  await t.as(admin).patch(`/api/users/${agent.id}`, { version: 2, role: 'agent' })
  assert.equal((await t.as(admin).ask('DELETE', '/api/roles/dispatcher')).statusCode, 200)
  assert.equal((await t.as(admin).get('/api/roles/dispatcher')).statusCode, 404)
  assert.equal((await t.as(admin).ask('DELETE', '/api/roles/agent')).statusCode, 403)
})

test('PRM-1 a change that carries a version is guarded by it, one that carries none is not', async () => {
  const { admin } = await administered()
  const change = (body: object) => t.as(admin).patch('/api/roles/agent', body)
  const first = (await change({ version: 1, title: ' First line ' })).json<Role>()
  assert.deepEqual([first.title, first.version], ['First line', 2])
  assert.equal(first.permissions.length, builtInRoles.agent.permissions.length)
  const stale = await change({ version: 1, permissions: [] })
  assert.deepEqual(
    [stale.statusCode, codeOf(stale), stale.json<Problem>().currentVersion],
    [409, 'version-conflict', 2],
  )
  assert.equal((await change({ permissions: ['ticket.read'] })).json<Role>().version, 3)
  const answers = await Promise.all(['One', 'Other'].map((title) => change({ version: 3, title })))
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409])
})

test('PRM-1 the matrix is told in words, with those for whom each box can be ticked', async () => {
  const { admin, manager } = await administered()
  const first = (await t.as(admin).get('/api/permissions?limit=20')).json<Page<PermissionEntry>>()
  const rest = (await t.as(admin).get(`/api/permissions?cursor=${first.nextCursor}`)).json<Page<PermissionEntry>>()
  const entries = [...first.items, ...rest.items]
  assert.deepEqual(
    entries.map(({ name }) => name),
    permissionNames,
  )
  const accept = entries.find(({ name }) => name === 'ticket.accept')
  assert.deepEqual([accept?.group, accept?.audiences], ['tickets', ['staff']])
  assert.equal((await t.as(manager).get('/api/permissions')).statusCode, 403)
})

test('PRM-1 what staff alone can do is refused for a customer’s role, naming it', async () => {
  const { admin } = await administered()
  const answer = await set(admin, 'customer', ['ticket.read', 'ticket.note', 'user.manage'])
  assert.deepEqual([answer.statusCode, codeOf(answer)], [422, 'invalid-reference'])
  assert.match(answer.json<Problem>().detail, /ticket\.note.*user\.manage/)
  assert.deepEqual(
    answer.json<Problem>().errors?.map(({ path }) => path),
    ['/permissions/1', '/permissions/2'],
  )
  const asked = { ...dispatcher, audience: 'customer', permissions: ['ticket.accept'] }
  assert.equal((await t.as(admin).post('/api/roles', asked)).statusCode, 422)
  assert.equal((await t.as(admin).get('/api/roles/customer')).json<Role>().version, 1)
})

test('PRM-2 a permission that can be ticked for customers is one that a route of theirs, or a rule, asks for', () => {
  const asked = t.app.declaredRoutes.filter(({ config }) => config?.permission !== undefined && !config.staffOnly)
  const named = new Set(asked.flatMap(({ config }) => [config?.permission ?? []].flat()))
  const open = permissionNames.filter((name) => audiencesOf(name).includes('customer'))
  // No route asks for it: it widens what the others show (ISO-5).
  assert.deepEqual([...new Set(open).difference(named)], ['ticket.organization'])
})

test('a role that is not there, and a body that is not as declared, is refused', async () => {
  const { admin } = await administered()
  for (const method of ['GET', 'DELETE'] as const) {
    assert.equal((await t.as(admin).ask(method, '/api/roles/wizard')).statusCode, 404)
  }
  assert.equal((await set(admin, 'wizard', [])).statusCode, 404)
  assert.equal((await t.as(admin).get('/api/roles/No-Name')).statusCode, 400)
  for (const body of [{}, { permissions: ['ticket.fly'] }, { permissions: ['ticket.read', 'ticket.read'] }]) {
    assert.equal((await t.as(admin).patch('/api/roles/agent', body)).statusCode, 400)
  }
  for (const change of [{ name: 'Chief' }, { audience: 'all' }, { title: ' ' }, { builtIn: true }]) {
    assert.equal((await t.as(admin).post('/api/roles', { ...dispatcher, ...change })).statusCode, 400)
  }
})

test('AUD-1 a change of the matrix is in the audit log with what was before', async () => {
  const { admin } = await administered()
  await t.as(admin).post('/api/roles', dispatcher)
  await set(admin, 'dispatcher', ['ticket.inbox', 'ticket.read'])
  await t.as(admin).ask('DELETE', '/api/roles/dispatcher')
  const rows = await t.db.read(admin.ctx, ({ q }) =>
    q
      .selectFrom('audit_log')
      .select(['action', 'actor_id', 'old_value', 'new_value'])
      .where('entity_type', '=', 'role')
      .orderBy('id')
      .execute(),
  )
  const role = { ...dispatcher, builtIn: false, version: 1 }
  const after = ['ticket.read', 'ticket.inbox']
  const entry = (action: string, old_value: object | null, new_value: object | null) => ({
    action,
    actor_id: admin.id,
    old_value,
    new_value,
  })
  assert.deepEqual(rows, [
    entry('role.created', null, role),
    entry(
      'role.permissions_changed',
      { role: 'dispatcher', permissions: ['ticket.read'] },
      { role: 'dispatcher', permissions: after },
    ),
    entry('role.deleted', { ...role, permissions: after, version: 2 }, null),
  ])
})
