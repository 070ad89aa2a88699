import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Person } from '@atum-desk/contract/people'
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

const list = async (user: TestUser, query = '') => (await t.as(user).get(`/api/users?${query}`)).json<Page<Person>>()
const idsOf = ({ items }: Page<Person>) => items.map(({ id }) => id).sort()
const codeOf = (answer: { json<T>(): T }) => answer.json<Problem>().code

test('an administrator adds a person, whose e-mail is kept in lower case', async () => {
  const { admin, orgId } = await administered()
  const body = {
    email: 'Mona@Nile.example',
    name: ' Mona ',
    role: 'customer',
    orgId,
    locale: 'ar',
    timeZone: 'africa/cairo',
  }

  const answer = await t.as(admin).post('/api/users', body)

  assert.equal(answer.statusCode, 201)
  const person = answer.json<Person>()
  assert.equal(answer.headers.location, `/api/users/${person.id}`)
  assert.deepEqual(person, {
    id: person.id,
    email: 'mona@nile.example',
    name: 'Mona',
    role: 'customer',
    organization: { id: orgId, name: `A customer ${orgId}` },
    teams: [],
    locale: 'ar',
    timeZone: 'Africa/Cairo',
    active: true,
    invitation: null,
    createdAt: t.clock.now().toString({ fractionalSecondDigits: 3 }),
    version: 1,
  })
  assert.deepEqual((await t.as(admin).get(`/api/users/${person.id}`)).json<Person>(), person)
})

test('an e-mail belongs to one person of a helpdesk, also when two take it at once', async () => {
  const { admin, agent } = await administered()
  const body = { email: 'mona@desk.example', name: 'Mona', role: 'agent' }
  const answers = await Promise.all([t.as(admin).post('/api/users', body), t.as(admin).post('/api/users', body)])
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [201, 409])

  const again = await t.as(admin).patch(`/api/users/${agent.id}`, { version: 1, email: 'MONA@desk.example' })
  assert.deepEqual([again.statusCode, codeOf(again)], [409, 'duplicate'])
  const { admin: elsewhere } = await administered()
  assert.equal((await t.as(elsewhere).post('/api/users', body)).statusCode, 201)
})

test('a role or an organization that cannot be meant is refused by its place in the body', async () => {
  const { admin, agent, orgId } = await administered()
  const foreign = await administered()
  const person = { email: 'mona@desk.example', name: 'Mona' }
  const cases = [
    [{ ...person, role: 'wizard' }, '/role'],
    [{ ...person, role: 'customer' }, '/role'],
    [{ ...person, role: 'agent', orgId }, '/role'],
    [{ ...person, role: 'customer', orgId: foreign.orgId }, '/orgId'],
    [{ ...person, role: 'customer', orgId: newId(t.clock.now()) }, '/orgId'],
  ] as const
  for (const [body, path] of cases) {
    const answer = await t.as(admin).post('/api/users', body)
    assert.deepEqual([answer.statusCode, codeOf(answer)], [422, 'invalid-reference'])
    assert.deepEqual(
      answer.json<Problem>().errors?.map((error) => error.path),
      [path],
    )
  }
  for (const role of ['customer_admin', 'wizard']) {
    const answer = await t.as(admin).patch(`/api/users/${agent.id}`, { version: 1, role })
    assert.deepEqual([answer.statusCode, codeOf(answer)], [422, 'invalid-reference'])
  }
})

test('a body that is not as declared is refused', async () => {
  const { admin, agent } = await administered()
  const person = { email: 'mona@desk.example', name: 'Mona', role: 'agent' }
  const cases = [
    [{ ...person, timeZone: 'Cairo' }, '/timeZone', 'timeZone'],
    [{ ...person, timeZone: '+02:00' }, '/timeZone', 'timeZone'],
    [{ ...person, password: 'short' }, '/password', 'minLength'],
    [{ ...person, password: 'Password1234' }, '/password', 'common'],
    [{ ...person, email: 'mona' }, '/email', 'format'],
    [{ ...person, tenantId: newId(t.clock.now()) }, '/tenantId', 'additionalProperties'],
  ] as const
  for (const [body, path, code] of cases) {
    const answer = await t.as(admin).post('/api/users', body)
    assert.equal(answer.statusCode, 400)
    assert.deepEqual(
      answer.json<Problem>().errors?.map((error) => [error.path, error.code]),
      [[path, code]],
    )
  }
  const moved = await t.as(admin).patch(`/api/users/${agent.id}`, { version: 1, orgId: newId(t.clock.now()) })
  assert.equal(moved.statusCode, 400)
  assert.deepEqual(idsOf(await list(admin, 'q=mona')), [])
})

test('TKT-5 a stale version changes nothing', async () => {
  const { admin, agent } = await administered()
  const first = await t.as(admin).patch(`/api/users/${agent.id}`, { version: 1, name: 'Mona' })
  assert.equal(first.json<Person>().version, 2)
  const answer = await t.as(admin).patch(`/api/users/${agent.id}`, { version: 1, name: 'Lisa' })
  assert.deepEqual([answer.statusCode, codeOf(answer)], [409, 'version-conflict'])
  assert.equal((await t.as(admin).get(`/api/users/${agent.id}`)).json<Person>().name, 'Mona')
})

test('the list is filtered by organization, audience, permission, activity and words', async () => {
  const { tenantId, orgId, admin, agent, manager, customer } = await administered()
  const former = await t.make.user(tenantId, 'agent', { active: false })
  const teamId = await t.make.team(tenantId, [agent.id])
  const cases = [
    ['', [admin, agent, manager, customer, former]],
    [`orgId=${orgId}`, [customer]],
    ['staff=true&active=true', [admin, agent, manager]],
    ['staff=false', [customer]],
    ['active=false', [former]],
    ['permission=ticket.accept', [admin, manager]],
    ['permission=ticket.accept&q=MANAGER', [manager]],
    [`q=${customer.email}`, [customer]],
    ['q=100%25_', []],
    ["q='", []],
  ] as const
  for (const [query, expected] of cases) {
    assert.deepEqual(idsOf(await list(admin, query)), expected.map(({ id }) => id).sort(), query)
  }
  const [listed] = (await list(admin, `q=${agent.email}`)).items
  assert.deepEqual(listed?.teams, [{ id: teamId, name: `A team ${teamId}` }])
  assert.equal((await t.as(admin).get('/api/users?permission=ticket.fly')).statusCode, 400)
})

test('the list goes page by page in the order of names, whatever their case', async () => {
  const { admin, tenantId } = await administered()
  for (const name of ['bert', 'Anna', 'anna', 'Zoë', 'Émile']) {
    await t.as(admin).post('/api/users', { name, email: `${newId(t.clock.now())}@desk.example`, role: 'agent' })
  }
  const names: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: Page<Person> = await list(admin, `limit=2${cursor && `&cursor=${cursor}`}`)
    names.push(...page.items.map(({ name }) => name))
    cursor = page.nextCursor
  }
  assert.equal(names.length, 9)
  const position = (name: string) => names.indexOf(name)
  assert.ok(position('A agent') < Math.min(position('Anna'), position('anna')))
  assert.ok(Math.max(position('Anna'), position('anna')) < position('bert'))
  assert.ok(position('bert') < position('Zoë'))
  await t.make.user(tenantId, 'agent')
  assert.equal((await t.as(admin).get('/api/users?cursor=nonsense')).statusCode, 400)
})

test('PRM-2 agents read the directory and change nothing; customers do not read it', async () => {
  const { agent, customer, admin } = await administered()
  assert.equal((await t.as(agent).get('/api/users')).statusCode, 200)
  for (const answer of await Promise.all([
    t.as(agent).post('/api/users', { email: 'a@desk.example', name: 'A', role: 'agent' }),
    t.as(agent).patch(`/api/users/${admin.id}`, { version: 1, name: 'A' }),
    t.as(agent).ask('DELETE', `/api/users/${admin.id}`),
    t.as(customer).get('/api/users'),
    t.as(customer).get(`/api/users/${agent.id}`),
  ])) {
    assert.deepEqual([answer.statusCode, codeOf(answer)], [403, 'forbidden'])
  }
})

test('ISO-3 a person of another helpdesk answers as one who never was', async () => {
  const { admin } = await administered()
  const { agent: foreign } = await administered()
  const asked = await Promise.all(
    [foreign.id, newId(t.clock.now())].flatMap((id) => [
      t.as(admin).get(`/api/users/${id}`),
      t.as(admin).patch(`/api/users/${id}`, { version: 1, name: 'Mine' }),
      t.as(admin).ask('DELETE', `/api/users/${id}`),
    ]),
  )
  const bodies = asked.map((answer) => ({ ...answer.json<Problem>(), instance: '', requestId: '' }))
  for (const body of bodies) assert.deepEqual(body, bodies[0])
  assert.equal(bodies[0]?.status, 404)
})

test('DELETE deactivates: the person stays, with what he did', async () => {
  const { admin, agent } = await administered()
  const answer = await t.as(admin).ask('DELETE', `/api/users/${agent.id}`)
  assert.equal(answer.statusCode, 200)
  const person = answer.json<Person>()
  assert.deepEqual([person.id, person.active, person.version], [agent.id, false, 2])
  assert.equal((await t.as(admin).ask('DELETE', `/api/users/${agent.id}`)).json<Person>().version, 2)
  const back = await t.as(admin).patch(`/api/users/${agent.id}`, { version: 2, active: true })
  assert.equal(back.json<Person>().active, true)
})
