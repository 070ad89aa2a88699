import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Team } from '@atum-desk/contract/catalog'
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

const add = async (admin: TestUser, name: string, memberIds: string[] = []) =>
  (await t.as(admin).post('/api/teams', { name, memberIds })).json<Team>()

const idsOf = ({ members }: Team) => members.map(({ id }) => id)

test('an administrator adds a team of staff', async () => {
  const { admin, agent, manager } = await administered()
  const answer = await t.as(admin).post('/api/teams', { name: ' Network ', memberIds: [manager.id, agent.id] })

  assert.equal(answer.statusCode, 201)
  const team = answer.json<Team>()
  const members = [
    { id: agent.id, name: 'A agent' },
    { id: manager.id, name: 'A manager' },
  ]
  assert.deepEqual(team, {
    ...{ id: team.id, name: 'Network', members, strategy: 'manual', capacity: null, active: true, version: 1 },
  })
  assert.equal(answer.headers.location, `/api/teams/${team.id}`)
  assert.deepEqual((await t.as(agent).get(`/api/teams/${team.id}`)).json<Team>(), team)
})

test('a member is active staff of this helpdesk, or the body is refused and nothing written', async () => {
  const { tenantId, admin, agent, customer } = await administered()
  const gone = await t.make.user(tenantId, 'agent', { active: false })
  const { agent: stranger } = await t.make.helpdesk()
  const team = await add(admin, 'Network', [agent.id])
  for (const id of [gone.id, customer.id, stranger.id, newId(t.clock.now())]) {
    const memberIds = [agent.id, id]
    const answers = [
      await t.as(admin).post('/api/teams', { name: 'Servers', memberIds }),
      await t.as(admin).patch(`/api/teams/${team.id}`, { version: 1, name: 'Servers', memberIds }),
    ]
    for (const answer of answers) {
      assert.equal(answer.statusCode, 422)
      assert.equal(answer.json<Problem>().code, 'invalid-reference')
      assert.equal(answer.json<Problem>().errors?.[0]?.path, '/memberIds/1')
    }
  }
  assert.deepEqual((await t.as(admin).get('/api/teams')).json<Page<Team>>().items, [team])
})

test('a change replaces the members, and is guarded by the version that its writer saw', async () => {
  const { admin, agent, manager } = await administered()
  const { id } = await add(admin, 'Network', [agent.id])
  const patch = { version: 1, memberIds: [manager.id.toUpperCase()] }

  const changed = (await t.as(admin).patch(`/api/teams/${id}`, patch)).json<Team>()
  assert.deepEqual(idsOf(changed), [manager.id])
  assert.deepEqual([changed.name, changed.version], ['Network', 2])

  const stale = await t.as(admin).patch(`/api/teams/${id}`, { version: 1, memberIds: [] })
  assert.equal(stale.statusCode, 409)
  assert.equal(stale.json<Problem>().currentVersion, 2)

  const same = (await t.as(admin).patch(`/api/teams/${id}`, { ...patch, version: 2 })).json<Team>()
  assert.equal(same.version, 2, 'nothing changed, so nothing was written')
  const emptied = (await t.as(admin).patch(`/api/teams/${id}`, { version: 2, memberIds: [] })).json<Team>()
  assert.deepEqual(emptied.members, [])
})

test('a deactivated person is shown in no team', async () => {
  const { admin, agent, manager } = await administered()
  const { id } = await add(admin, 'Network', [agent.id, manager.id])
  await t.db.write(admin.ctx, ({ q }) =>
    q.updateTable('users').set({ active: false }).where('id', '=', agent.id).execute(),
  )
  assert.deepEqual(idsOf((await t.as(admin).get(`/api/teams/${id}`)).json<Team>()), [manager.id])
})

test('a name belongs to one team', async () => {
  const { admin } = await administered()
  await add(admin, 'Network')
  const answer = await t.as(admin).post('/api/teams', { name: 'network' })
  assert.equal(answer.statusCode, 409)
  assert.equal(answer.json<Problem>().code, 'duplicate')
})

test('AUD-1 every write of a team leaves its entry', async () => {
  const { admin, agent } = await administered()
  const { id } = await add(admin, 'Network')
  await t.as(admin).patch(`/api/teams/${id}`, { version: 1, memberIds: [agent.id] })
  const gone = await t.as(admin).ask('DELETE', `/api/teams/${id}`)
  assert.equal(gone.json<Team>().active, false)

  const { items } = (await t.as(admin).get(`/api/audit?entityId=${id}`)).json<Page<AuditEntry>>()
  assert.deepEqual(
    items.map(({ action, oldValue, newValue }) => [action, oldValue, newValue]),
    [
      ['team.deactivated', { active: true }, { active: false }],
      ['team.updated', { memberIds: [] }, { memberIds: [agent.id] }],
      ['team.created', null, { name: 'Network', strategy: 'manual', capacity: null, memberIds: [] }],
    ],
  )
})

test('the list goes by name, page by page, with the members of each', async () => {
  const { admin, agent, manager } = await administered()
  await add(admin, 'beta', [agent.id])
  await add(admin, 'Alpha', [manager.id])
  await add(admin, 'gamma')

  const first = (await t.as(agent).get('/api/teams?limit=2')).json<Page<Team>>()
  const rest = (await t.as(agent).get(`/api/teams?limit=2&cursor=${first.nextCursor}`)).json<Page<Team>>()

  assert.deepEqual(
    [...first.items, ...rest.items].map((team) => [team.name, idsOf(team)]),
    [
      ['Alpha', [manager.id]],
      ['beta', [agent.id]],
      ['gamma', []],
    ],
  )
})

test('ISO-3 a foreign id answers exactly as one that never existed', async () => {
  const { admin } = await administered()
  const { id: foreign } = await add((await administered()).admin, 'Network')
  for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
    const payload = method === 'PATCH' ? { payload: { version: 1, name: 'Mine' } } : {}
    const answers = await Promise.all(
      [foreign, newId(t.clock.now())].map((id) => t.as(admin).ask(method, `/api/teams/${id}`, payload)),
    )
    const [one, other] = answers.map((answer) => ({ ...answer.json<Problem>(), instance: '', requestId: '' }))
    assert.equal(one?.status, 404)
    assert.deepEqual(one, other)
  }
})

test('PRM-2 staff see the teams, administrators write them, customers do neither', async () => {
  const { admin, customer, agent, manager } = await administered()
  const { id } = await add(admin, 'Network')
  assert.equal((await t.as(customer).get('/api/teams')).statusCode, 403)
  assert.equal((await t.as(customer).get(`/api/teams/${id}`)).statusCode, 403)
  for (const user of [customer, agent, manager]) {
    assert.equal((await t.as(user).post('/api/teams', { name: 'Mine' })).statusCode, 403)
    assert.equal((await t.as(user).patch(`/api/teams/${id}`, { version: 1, name: 'Mine' })).statusCode, 403)
    assert.equal((await t.as(user).ask('DELETE', `/api/teams/${id}`)).statusCode, 403)
  }
})
