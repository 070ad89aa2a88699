import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Service } from '@atum-desk/contract/catalog'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function administered() {
  const helpdesk = await t.make.helpdesk()
  return { ...helpdesk, admin: await t.make.user(helpdesk.tenantId, 'admin') }
}

const add = async (admin: TestUser, name: string) => (await t.as(admin).post('/api/services', { name })).json<Service>()

const namesSeenBy = async (user: TestUser) =>
  (await t.as(user).get('/api/services')).json<Page<Service>>().items.map(({ name }) => name)

const nothingMore = { category: null, priority: null, position: 0, form: null, active: true, version: 1 }

test('an administrator adds a service, and customers can choose it', async () => {
  const { admin, customer } = await administered()
  const answer = await t.as(admin).post('/api/services', { name: ' E-mail ', description: 'Boxes and lists' })

  assert.equal(answer.statusCode, 201)
  const service = answer.json<Service>()
  const offered = { id: service.id, name: 'E-mail', description: 'Boxes and lists', ...nothingMore }
  assert.deepEqual(service, { ...offered, team: null, tags: [], customerVisible: true })
  assert.equal(answer.headers.location, `/api/services/${service.id}`)
  assert.deepEqual((await t.as(customer).get(`/api/services/${service.id}`)).json<Service>(), offered)
})

test('TKT-16 a service keeps its tags in their one spelling, and none with a comma', async () => {
  const { admin } = await administered()
  const tags = ['Needs VPN', 'needs-vpn', ' Mail ']
  const service = (await t.as(admin).post('/api/services', { name: 'Remote', tags })).json<Service>()
  assert.deepEqual(service.tags, ['needs-vpn', 'mail'])
  const patch = (asked: object) => t.as(admin).patch(`/api/services/${service.id}`, { version: 1, ...asked })
  assert.equal((await patch({ tags: ['a,b'] })).statusCode, 400)
  assert.deepEqual((await patch({ tags: ['On Site', 'ON SITE'] })).json<Service>().tags, ['on-site'])
})

test('a customer sees what is offered; staff also see what was', async () => {
  const { admin, agent, customer } = await administered()
  await add(admin, 'Laptop')
  const { id } = await add(admin, 'Fax')

  const gone = await t.as(admin).ask('DELETE', `/api/services/${id}`)

  assert.equal(gone.json<Service>().active, false)
  assert.deepEqual(await namesSeenBy(customer), ['Laptop'])
  assert.deepEqual(await namesSeenBy(agent), ['Fax', 'Laptop'])
  assert.equal((await t.as(customer).get(`/api/services/${id}`)).statusCode, 404)
  assert.equal((await t.as(agent).get(`/api/services/${id}`)).statusCode, 200)
})

test('a change is guarded by the version that its writer saw', async () => {
  const { admin } = await administered()
  const { id } = await add(admin, 'Laptop')
  const patch = { version: 1, description: 'And their chargers' }
  const changed = (await t.as(admin).patch(`/api/services/${id}`, patch)).json<Service>()
  assert.deepEqual([changed.name, changed.description, changed.version], ['Laptop', 'And their chargers', 2])

  const stale = await t.as(admin).patch(`/api/services/${id}`, { version: 1, name: 'Computer' })
  assert.equal(stale.statusCode, 409)
  assert.equal(stale.json<Problem>().currentVersion, 2)
  const same = (await t.as(admin).patch(`/api/services/${id}`, { ...patch, version: 2 })).json<Service>()
  assert.deepEqual(same, changed)
})

test('a name belongs to one service', async () => {
  const { admin } = await administered()
  await add(admin, 'Laptop')
  const answer = await t.as(admin).post('/api/services', { name: 'LAPTOP' })
  assert.equal(answer.statusCode, 409)
  assert.equal(answer.json<Problem>().code, 'duplicate')
})

test('AUD-1 every write of a service leaves its entry', async () => {
  const { admin } = await administered()
  const { id } = await add(admin, 'Laptop')
  await t.as(admin).patch(`/api/services/${id}`, { version: 1, name: 'Computer' })
  await t.as(admin).ask('DELETE', `/api/services/${id}`)
  await t.as(admin).ask('DELETE', `/api/services/${id}`) // it is already

  const defaults = { category: null, priority: null, teamId: null, tags: [], customerVisible: true }
  const terms = { ...defaults, position: 0, active: true, formVersion: null }
  const { items } = (await t.as(admin).get(`/api/audit?entityId=${id}`)).json<Page<AuditEntry>>()
  assert.deepEqual(
    items.map(({ action, oldValue, newValue }) => [action, oldValue, newValue]),
    [
      ['service.deactivated', { active: true }, { active: false }],
      ['service.updated', { name: 'Laptop' }, { name: 'Computer' }],
      ['service.created', null, { name: 'Laptop', description: '', ...terms }],
    ],
  )
})

test('ISO-3 a foreign id answers exactly as one that never existed', async () => {
  const { admin } = await administered()
  const { id: foreign } = await add((await administered()).admin, 'Laptop')
  for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
    const payload = method === 'PATCH' ? { payload: { version: 1, name: 'Mine' } } : {}
    const answers = await Promise.all(
      [foreign, newId(t.clock.now())].map((id) => t.as(admin).ask(method, `/api/services/${id}`, payload)),
    )
    const [one, other] = answers.map((answer) => ({ ...answer.json<Problem>(), instance: '', requestId: '' }))
    assert.equal(one?.status, 404)
    assert.deepEqual(one, other)
  }
})

test('PRM-2 whoever reads tickets reads the services; administrators write them', async () => {
  const { admin, customer, agent, manager } = await administered()
  const { id } = await add(admin, 'Laptop')
  for (const user of [customer, agent, manager]) {
    assert.equal((await t.as(user).get(`/api/services/${id}`)).statusCode, 200)
    assert.equal((await t.as(user).post('/api/services', { name: 'Mine' })).statusCode, 403)
    assert.equal((await t.as(user).patch(`/api/services/${id}`, { version: 1, name: 'Mine' })).statusCode, 403)
    assert.equal((await t.as(user).ask('DELETE', `/api/services/${id}`)).statusCode, 403)
  }
})
