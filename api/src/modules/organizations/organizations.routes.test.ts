import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Organization } from '@atum-desk/contract/organizations'
import type { Problem } from '@atum-desk/contract/problem'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

/** A helpdesk with an administrator, and no organization but those that the test adds. */
async function administered() {
  const tenantId = await t.make.tenant()
  return { tenantId, admin: await t.make.user(tenantId, 'admin') }
}

const add = async (admin: TestUser, name: string) =>
  (await t.as(admin).post('/api/orgs', { name })).json<Organization>()

test('an administrator adds an organization', async () => {
  const { admin } = await administered()
  const answer = await t.as(admin).post('/api/orgs', { name: ' Nile Logistics ', ticketVisibility: 'own' })

  assert.equal(answer.statusCode, 201)
  const organization = answer.json<Organization>()
  assert.deepEqual(organization, {
    id: organization.id,
    name: 'Nile Logistics',
    ticketVisibility: 'own',
    active: true,
    createdAt: t.clock.now().toString({ fractionalSecondDigits: 3 }),
    version: 1,
  })
  assert.equal(answer.headers.location, `/api/orgs/${organization.id}`)
  assert.deepEqual((await t.as(admin).get(`/api/orgs/${organization.id}`)).json<Organization>(), organization)
})

test('a name belongs to one organization, however it is written', async () => {
  const { admin } = await administered()
  await add(admin, 'Nile')
  const { id, version } = await add(admin, 'Meridian')
  const answers = [
    await t.as(admin).post('/api/orgs', { name: 'NILE ' }),
    await t.as(admin).patch(`/api/orgs/${id}`, { version, name: 'nile' }),
  ]
  for (const answer of answers) {
    assert.equal(answer.statusCode, 409)
    assert.equal(answer.json<Problem>().code, 'duplicate')
  }
  const { admin: elsewhere } = await administered()
  assert.equal((await add(elsewhere, 'Nile')).name, 'Nile')
})

test('the list is narrowed by what a name holds, and by whether it is active', async () => {
  const { admin } = await administered()
  const nile = await add(admin, 'Nile 100% Logistics')
  const meridian = await add(admin, 'Meridian')
  await t.as(admin).ask('DELETE', `/api/orgs/${meridian.id}`)
  const found = async (query: string) => {
    const { items } = (await t.as(admin).get(`/api/orgs?${query}`)).json<Page<Organization>>()
    return items.map(({ id }) => id)
  }
  assert.deepEqual(await found('q=LOGIS'), [nile.id])
  assert.deepEqual(await found('q=0%25%20l'), [nile.id])
  assert.deepEqual(await found('q=_'), [])
  assert.deepEqual(await found('active=false'), [meridian.id])
  assert.deepEqual(await found('active=true&q=mer'), [])
})

test('a change is guarded by the version that its writer saw', async () => {
  const { admin } = await administered()
  const { id } = await add(admin, 'Nile')
  const patch = { version: 1, name: 'Nile Logistics', ticketVisibility: 'own' }

  const changed = (await t.as(admin).patch(`/api/orgs/${id}`, patch)).json<Organization>()
  assert.deepEqual([changed.name, changed.ticketVisibility, changed.version], ['Nile Logistics', 'own', 2])

  const stale = await t.as(admin).patch(`/api/orgs/${id}`, { version: 1, active: false })
  assert.equal(stale.statusCode, 409)
  assert.equal(stale.json<Problem>().currentVersion, 2)
  assert.deepEqual((await t.as(admin).get(`/api/orgs/${id}`)).json<Organization>(), changed)

  const same = await t.as(admin).patch(`/api/orgs/${id}`, { ...patch, version: 2 })
  assert.equal(same.json<Organization>().version, 2, 'nothing changed, so nothing was written')
})

test('of two changes at once, one wins', async () => {
  const { admin } = await administered()
  const { id } = await add(admin, 'Nile')
  const answers = await Promise.all(
    ['One', 'Other'].map((name) => t.as(admin).patch(`/api/orgs/${id}`, { version: 1, name })),
  )
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409])
})

test('deactivating answers the organization, ends its people’s access, and can be taken back', async () => {
  const { tenantId, admin } = await administered()
  const { id } = await add(admin, 'Nile')
  const customer = await t.make.user(tenantId, 'customer', { orgId: id })
  const statusFor = async (user: TestUser) => (await t.as(user).get('/api/services')).statusCode
  assert.equal(await statusFor(customer), 200)

  const gone = await t.as(admin).ask('DELETE', `/api/orgs/${id}`)

  assert.equal(gone.statusCode, 200)
  assert.equal(gone.json<Organization>().active, false)
  assert.equal(await statusFor(customer), 401)
  const again = await t.as(admin).ask('DELETE', `/api/orgs/${id}`)
  assert.deepEqual(again.json<Organization>(), gone.json<Organization>())

  await t.as(admin).patch(`/api/orgs/${id}`, { version: 2, active: true })
  assert.equal(await statusFor(customer), 200)
})

test('AUD-1 every write of an organization leaves its entry', async () => {
  const { admin } = await administered()
  const { id } = await add(admin, 'Nile')
  await t.as(admin).patch(`/api/orgs/${id}`, { version: 1, ticketVisibility: 'own' })
  await t.as(admin).ask('DELETE', `/api/orgs/${id}`)

  const { items } = (await t.as(admin).get(`/api/audit?entityId=${id}`)).json<Page<AuditEntry>>()
  assert.deepEqual(
    items.map(({ action, oldValue, newValue }) => [action, oldValue, newValue]),
    [
      ['organization.deactivated', { active: true }, { active: false }],
      ['organization.updated', { ticketVisibility: 'organization' }, { ticketVisibility: 'own' }],
      ['organization.created', null, { name: 'Nile', ticketVisibility: 'organization', active: true }],
    ],
  )
})

test('the list goes by name, page by page, and is stable while it grows', async () => {
  const { admin } = await administered()
  for (const name of ['delta', 'Bravo', 'alpha', 'Charlie']) await add(admin, name)
  const list = async (query: string) => (await t.as(admin).get(`/api/orgs?${query}`)).json<Page<Organization>>()

  const first = await list('limit=2')
  await add(admin, 'Aaron') // before where the page ended
  const rest = await list(`limit=2&cursor=${first.nextCursor}`)

  assert.deepEqual(
    [...first.items, ...rest.items].map(({ name }) => name),
    ['alpha', 'Bravo', 'Charlie', 'delta'],
  )
  assert.equal(rest.nextCursor, null)
})

test('the cursor of the longest name is still accepted', async () => {
  const { admin } = await administered()
  for (const letter of ['a', 'b']) await add(admin, letter + '\u{1F600}'.repeat(199))
  const { nextCursor } = (await t.as(admin).get('/api/orgs?limit=1')).json<Page<Organization>>()
  assert.equal((await t.as(admin).get(`/api/orgs?limit=1&cursor=${nextCursor}`)).statusCode, 200)
})

test('ISO-1 a customer whose role reads the directory sees his own organization only', async () => {
  const { tenantId, orgId, customer } = await t.make.helpdesk()
  const neighbour = await t.make.organization(tenantId)
  await t.make.grant(tenantId, 'customer', 'directory.read')

  const { items } = (await t.as(customer).get('/api/orgs')).json<Page<Organization>>()
  assert.deepEqual(
    items.map(({ id }) => id),
    [orgId],
  )
  assert.equal((await t.as(customer).get(`/api/orgs/${orgId}`)).statusCode, 200)
  assert.equal((await t.as(customer).get(`/api/orgs/${neighbour}`)).statusCode, 404)
})

test('ISO-3 a foreign id answers exactly as one that never existed', async () => {
  const { admin } = await administered()
  const { id: foreign } = await add((await administered()).admin, 'Nile')
  for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
    const answers = await Promise.all(
      [foreign, newId(t.clock.now())].map((id) =>
        t.as(admin).ask(method, `/api/orgs/${id}`, method === 'PATCH' ? { payload: { version: 1, name: 'Mine' } } : {}),
      ),
    )
    const [one, other] = answers.map((answer) => ({ ...answer.json<Problem>(), instance: '', requestId: '' }))
    assert.equal(one?.status, 404)
    assert.deepEqual(one, other)
  }
})

test('PRM-2 agents read the directory, administrators write it, customers do neither', async () => {
  const { orgId, customer, agent, manager } = await t.make.helpdesk()
  assert.equal((await t.as(agent).get('/api/orgs')).statusCode, 200)
  assert.equal((await t.as(customer).get('/api/orgs')).statusCode, 403)
  for (const user of [customer, agent, manager]) {
    assert.equal((await t.as(user).post('/api/orgs', { name: 'Mine' })).statusCode, 403)
    assert.equal((await t.as(user).patch(`/api/orgs/${orgId}`, { version: 1, name: 'Mine' })).statusCode, 403)
    assert.equal((await t.as(user).ask('DELETE', `/api/orgs/${orgId}`)).statusCode, 403)
  }
})

test('TKT-4 a body is taken as it is or refused', async () => {
  const { admin } = await administered()
  const { id } = await add(admin, 'Nile')
  const cases = [
    [{ id, version: 1 }, '/id'],
    [{ name: 'No version' }, '/version'],
    [{ version: 1, name: '  ' }, '/name'],
    [{ version: 1, ticketVisibility: 'all' }, '/ticketVisibility'],
    [{ version: 1, name: 'Nile\0' }, '/name'],
    [{ version: 1, name: 'Nile \ud800' }, '/name'],
  ] as const
  for (const [body, path] of cases) {
    const answer = await t.as(admin).patch(`/api/orgs/${id}`, body)
    assert.equal(answer.statusCode, 400, path)
    assert.deepEqual(
      answer.json<Problem>().errors?.map((error) => error.path),
      [path],
    )
  }
})
