import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Person } from '@atum-desk/contract/people'
import type { Permission } from '@atum-desk/contract/permissions'
import type { Problem } from '@atum-desk/contract/problem'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { frontDoor } from '../../testing/front-door.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const newPassword = 'a stormy night at sea'

async function administered() {
  const helpdesk = await t.make.helpdesk()
  return { ...helpdesk, admin: await t.make.user(helpdesk.tenantId, 'admin'), door: frontDoor(t, helpdesk.tenantId) }
}

const edit = (by: TestUser, of: { id: string }, body: object, version = 1) =>
  t.as(by).patch(`/api/users/${of.id}`, { version, ...body })
const isIn = async (user: TestUser) => (await t.as(user).get('/api/me')).statusCode === 200
const codeOf = (answer: { json<T>(): T }) => answer.json<Problem>().code

test('SEC-4 another role, another password and a deactivation end a session at once; another name does not', async () => {
  const { tenantId, admin } = await administered()
  const cases = [
    [{ role: 'manager' }, false],
    [{ password: newPassword }, false],
    [{ active: false }, false],
    [{ name: 'Mona', email: 'mona@desk.example', timeZone: 'Africa/Cairo', locale: 'ar' }, true],
    [{ role: 'agent' }, true], // as it is
  ] as const
  for (const [body, stays] of cases) {
    const agent = await t.make.user(tenantId, 'agent')
    assert.equal((await edit(admin, agent, body)).statusCode, 200)
    assert.equal(await isIn(agent), stays, JSON.stringify(body))
  }
  assert.ok(await isIn(admin))
})

test('SEC-4 who changes his own password keeps the session in which he does', async () => {
  const { admin, door } = await administered()
  const { email } = await door.person({ role: 'admin' })
  const [here, there] = [await door.enter(email), await door.enter(email)]

  const answer = await t.app.inject({
    method: 'PATCH',
    url: `/api/users/${here.user.id}`,
    headers: { authorization: `Bearer ${here.accessToken}` },
    payload: { version: 1, password: newPassword },
  })

  assert.equal(answer.statusCode, 200)
  assert.equal((await door.get('/api/me', here.accessToken)).statusCode, 200)
  assert.equal((await door.get('/api/me', there.accessToken)).statusCode, 401)
  assert.equal((await door.refresh(there.cookie)).statusCode, 401)
  assert.equal((await door.login(email, newPassword)).statusCode, 200)
  assert.ok(await isIn(admin))
})

test('SEC-4 no session is opened with a password that is changed meanwhile', async () => {
  const { admin, door } = await administered()
  const person = await door.person()
  const [login] = await Promise.all([
    door.login(person.email),
    edit(admin, person, { active: false }), // done while the password is compared
  ])
  const open = await t.db.read(person.ctx, ({ q }) =>
    q.selectFrom('sessions').select('id').where('user_id', '=', person.id).where('ended_at', 'is', null).execute(),
  )
  assert.deepEqual(open, [])
  if (login.statusCode === 200) assert.equal((await door.get('/api/me', login.json().accessToken)).statusCode, 401)
})

test('SEC-4 another e-mail makes the links worthless that were sent to the old one', async () => {
  const { admin, agent } = await administered()
  const digests = () => t.db.read(admin.ctx, ({ q }) => q.selectFrom('password_resets').select('used_at').execute())
  await t.db.write(admin.ctx, ({ q, ctx }) =>
    q
      .insertInto('password_resets')
      .values({
        tenant_id: ctx.tenantId,
        user_id: agent.id,
        token_hash: Buffer.alloc(32),
        issued_at: ctx.now,
        expires_at: ctx.now.add({ hours: 1 }),
      })
      .execute(),
  )
  await edit(admin, agent, { name: 'Mona' })
  assert.deepEqual(await digests(), [{ used_at: null }])
  await edit(admin, agent, { email: 'mona@desk.example' }, 2)
  assert.notEqual((await digests())[0]?.used_at, null)
})

test('PRM-3 the last active administrator cannot be demoted or deactivated, also by himself', async () => {
  const { tenantId, admin, manager } = await administered()
  await t.make.user(tenantId, 'admin', { active: false })
  for (const body of [{ role: 'manager' }, { active: false }]) {
    const answer = await edit(admin, admin, body)
    assert.deepEqual([answer.statusCode, codeOf(answer)], [422, 'last-administrator'])
  }
  const removal = await t.as(admin).ask('DELETE', `/api/users/${admin.id}`)
  assert.equal(codeOf(removal), 'last-administrator')
  assert.ok(await isIn(admin)) // nothing of it was done

  await edit(admin, manager, { role: 'admin' })
  assert.equal((await edit(admin, admin, { role: 'manager' })).statusCode, 200)
})

test('PRM-3 of two administrators who remove one another at once, one stays', async () => {
  for (let round = 0; round < 5; round++) {
    const { tenantId, admin } = await administered()
    const other = await t.make.user(tenantId, 'admin')
    const answers = await Promise.all([edit(admin, other, { active: false }), edit(other, admin, { role: 'agent' })])
    // The second is refused, or, where he was out already when he asked, no longer let in.
    assert.equal(answers.filter(({ statusCode }) => statusCode === 200).length, 1)
    const left = await t.db.read(admin.ctx, ({ q }) =>
      q.selectFrom('users').select('id').where('role', '=', 'admin').where('active', '=', true).execute(),
    )
    assert.equal(left.length, 1)
  }
})

test('PRM-4 who may manage people but not roles can neither make nor touch an administrator', async () => {
  const { admin, agent, manager } = await administered()
  await grant(admin, 'manager', ['directory.read', 'user.manage'])
  const body = { email: 'mona@desk.example', name: 'Mona' }

  for (const refused of [
    await t.as(manager).post('/api/users', { ...body, role: 'admin' }),
    await edit(manager, agent, { role: 'admin' }),
    await edit(manager, manager, { role: 'admin' }),
    await edit(manager, admin, { password: newPassword }),
    await t.as(manager).ask('DELETE', `/api/users/${admin.id}`),
  ]) {
    assert.deepEqual([refused.statusCode, codeOf(refused)], [403, 'forbidden'])
  }
  await grant(admin, 'agent', ['directory.read'])
  assert.equal((await t.as(manager).post('/api/users', { ...body, role: 'agent' })).statusCode, 201)
  assert.equal((await edit(manager, agent, { role: 'manager' })).json<Person>().role, 'manager')
})

test('PRM-4 a customer whose role an administrator gives everything manages nobody', async () => {
  const { tenantId, orgId, admin, agent, customer } = await administered()
  const colleague = await t.make.user(tenantId, 'customer_admin', { orgId })
  const other = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  await grant(admin, 'customer', ['directory.read'])
  for (const power of ['user.manage', 'role.manage'] as const) await t.make.grant(tenantId, 'customer', power)

  const listed = (await t.as(customer).get('/api/users')).json<{ items: Person[] }>()
  assert.deepEqual(listed.items.map(({ id }) => id).sort(), [colleague.id, customer.id].sort())
  for (const hidden of [agent, other]) {
    assert.equal((await t.as(customer).get(`/api/users/${hidden.id}`)).statusCode, 404)
  }
  for (const answer of [
    await t.as(customer).post('/api/users', { email: 'm@nile.example', name: 'M', role: 'customer', orgId }),
    await edit(customer, colleague, { name: 'Mine' }),
    await t.as(customer).ask('DELETE', `/api/users/${colleague.id}`),
  ]) {
    assert.equal(answer.statusCode, 403)
  }
  // A customer who holds role.manage is no administrator.
  assert.equal(codeOf(await edit(admin, admin, { role: 'manager' })), 'last-administrator')
})

test('AUD-1 what is changed of a person is in the audit log, but for secrets', async () => {
  const { admin, agent } = await administered()
  await edit(admin, agent, { name: 'Mona', password: newPassword, active: false })
  const rows = await t.db.read(admin.ctx, ({ q }) =>
    q
      .selectFrom('audit_log')
      .select(['action', 'actor_id', 'entity_id', 'old_value', 'new_value'])
      .where('entity_type', '=', 'user')
      .orderBy('id')
      .execute(),
  )
  const by = { actor_id: admin.id, entity_id: agent.id }
  assert.deepEqual(rows, [
    {
      ...by,
      action: 'user.deactivated',
      old_value: { name: 'A agent', active: true },
      new_value: { name: 'Mona', active: false },
    },
    { ...by, action: 'user.password_changed', old_value: null, new_value: {} },
  ])
})

/** The matrix as an administrator would leave it. */
async function grant(admin: TestUser, role: string, permissions: Permission[]): Promise<void> {
  const { statusCode } = await t.as(admin).patch(`/api/roles/${role}`, { permissions })
  assert.equal(statusCode, 200)
}
