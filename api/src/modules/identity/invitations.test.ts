import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Person } from '@atum-desk/contract/people'
import type { Problem } from '@atum-desk/contract/problem'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { frontDoor, goodPassword } from '../../testing/front-door.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { mintInvitation } from './index.ts'
import { getPerson } from './people.store.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function administered() {
  const tenantId = await t.make.tenant()
  const admin = await t.make.user(tenantId, 'admin')
  return { tenantId, admin, door: frontDoor(t, tenantId) }
}

const someone = { email: 'Mona@desk.example', name: 'Mona', role: 'agent' }
const add = async (admin: TestUser, more: object = {}) =>
  (await t.as(admin).post('/api/users', { ...someone, invite: true, ...more })).json<Person>()
const mint = (admin: TestUser, id: string) =>
  t.db.write({ ...admin.ctx, now: t.clock.now() }, async (tx) => {
    const address = (await getPerson(tx, id)).email
    return mintInvitation(tx, { userId: id, address })
  })
const minted = async (admin: TestUser, id: string) => (await mint(admin, id)) ?? assert.fail('there is no invitation')
const look = async (admin: TestUser, id: string) => (await t.as(admin).get(`/api/users/${id}`)).json<Person>()

test('SEC-6 an invited person is told so, chooses a password by his link once, and is in', async () => {
  const { admin, door } = await administered()
  const person = await add(admin)
  const now = t.clock.now()
  assert.deepEqual(person.invitation, {
    invitedAt: now.toString({ fractionalSecondDigits: 3 }),
    expiresAt: now.add({ hours: 7 * 24 }).toString({ fractionalSecondDigits: 3 }),
    expired: false,
  })
  await drainJobs(t)
  const sent = await t.db.read(admin.ctx, ({ q }) =>
    q.selectFrom('deliveries').where('event', '=', 'user.invited').select(['recipient_id', 'body_text']).execute(),
  )
  assert.deepEqual(
    sent.map(({ recipient_id }) => recipient_id),
    [person.id],
  )
  assert.ok(sent.every(({ body_text }) => body_text.includes('{secret-link}'))) // which is made when it is sent
  const token = await minted(admin, person.id)
  assert.equal((await door.login('mona@desk.example')).statusCode, 401)
  assert.equal((await door.reset(token, goodPassword)).statusCode, 204)
  assert.equal((await door.login('mona@desk.example')).statusCode, 200)
  assert.equal((await door.reset(token, 'another stormy night')).statusCode, 422)
  assert.equal((await look(admin, person.id)).invitation, null)
  assert.equal((await t.as(admin).post(`/api/users/${person.id}/invitation`, {})).statusCode, 409)
})

test('SEC-6 an invitation is good for seven days; sent again, it takes the place of the one before', async () => {
  const { admin, door } = await administered()
  const { id } = await add(admin)
  const first = await minted(admin, id)
  t.clock.advance({ hours: 7 * 24 })
  assert.equal((await door.reset(first, goodPassword)).statusCode, 422)
  assert.equal((await look(admin, id)).invitation?.expired, true)
  assert.equal(await mint(admin, id), null)
  assert.equal((await t.as(admin).post(`/api/users/${id}/invitation`, {})).json<Person>().invitation?.expired, false)
  const second = await minted(admin, id)
  await t.as(admin).post(`/api/users/${id}/invitation`, {})
  assert.equal((await door.reset(second, goodPassword)).statusCode, 422)
  assert.equal((await door.reset(await minted(admin, id), goodPassword)).statusCode, 204)
})

test('SEC-6 withdrawn, its link opens nothing, and none can be asked for', async () => {
  const { admin, door } = await administered()
  const { id } = await add(admin)
  const token = await minted(admin, id)
  const withdrawn = (await t.as(admin).ask('DELETE', `/api/users/${id}/invitation`)).json<Person>()
  assert.deepEqual([withdrawn.active, withdrawn.invitation], [false, null])
  assert.equal((await door.reset(token, goodPassword)).statusCode, 422)
  assert.equal((await t.as(admin).ask('DELETE', `/api/users/${id}/invitation`)).statusCode, 404)
  const again = await t.as(admin).post(`/api/users/${id}/invitation`, {})
  assert.deepEqual([again.statusCode, again.json<Problem>().code], [409, 'transition-refused'])
})

test('SEC-6 another e-mail address is invited in place of the first', async () => {
  const { admin, door } = await administered()
  const { id, version } = await add(admin)
  const token = await minted(admin, id)
  t.clock.advance({ hours: 1 })
  await t.as(admin).patch(`/api/users/${id}`, { version, email: 'mona.lisa@desk.example' })
  assert.equal((await door.reset(token, goodPassword)).statusCode, 422)
  const sent = await t.db.read(admin.ctx, ({ q }) =>
    q.selectFrom('deliveries').where('event', '=', 'user.invited').select('address').orderBy('id').execute(),
  )
  assert.deepEqual(
    sent.map(({ address }) => address),
    ['mona@desk.example', 'mona.lisa@desk.example'],
  )
})

test('SEC-6 PRM-4 nobody is invited to what the inviter may not do himself, nor with a password besides', async () => {
  const { tenantId, admin } = await administered()
  await t.make.grant(tenantId, 'manager', 'user.manage')
  const manager = await t.make.user(tenantId, 'manager')
  const refused = await t.as(manager).post('/api/users', { ...someone, role: 'admin', invite: true })
  assert.equal(refused.statusCode, 403)
  const { id } = await add(admin, { role: 'admin' })
  assert.equal((await t.as(manager).post(`/api/users/${id}/invitation`, {})).statusCode, 403)
  assert.equal((await t.as(manager).ask('DELETE', `/api/users/${id}/invitation`)).statusCode, 403)
  const both = await t.as(admin).post('/api/users', { ...someone, password: goodPassword, invite: true })
  assert.deepEqual([both.statusCode, both.json<Problem>().errors?.[0]?.path], [400, '/invite'])
})

test('the list of people is narrowed by role, and by who has not come yet', async () => {
  const { admin } = await administered()
  const { id } = await add(admin)
  const found = async (query: string) =>
    (await t.as(admin).get(`/api/users?${query}`)).json<{ items: Person[] }>().items.map((person) => person.id)
  assert.deepEqual(await found('invited=true'), [id])
  assert.deepEqual(await found('role=admin&invited=false'), [admin.id])
  assert.deepEqual(await found('role=manager'), [])
})
