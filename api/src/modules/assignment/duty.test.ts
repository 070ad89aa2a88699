import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { TeamQueue, TeamWorkload, WorkProfile } from '@atum-desk/contract/assignment'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Team } from '@atum-desk/contract/catalog'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { openFloor } from '../../testing/floor.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const put = (user: TestUser, url: string, payload: object) => t.as(user).ask('PUT', `/api${url}`, { payload })
const profileOf = async (user: TestUser, id: string) =>
  (await t.as(user).get(`/api/users/${id}/work`)).json<WorkProfile>()

test('ASG-1 a team says its strategy and its members’ capacity, guarded by its version, and audited', async () => {
  const { admin, agent } = await openFloor(t)
  const body = { name: 'Networks', memberIds: [agent.id], strategy: 'skills', capacity: 8 }
  const team = (await t.as(admin).post('/api/teams', body)).json<Team>()
  assert.deepEqual([team.strategy, team.capacity, team.version], ['skills', 8, 1])
  const patch = (more: object) => t.as(admin).patch(`/api/teams/${team.id}`, { version: 1, ...more })
  const changed = (await patch({ strategy: 'least_open', capacity: null })).json<Team>()
  assert.deepEqual([changed.strategy, changed.capacity, changed.version], ['least_open', null, 2])
  assert.equal((await patch({ strategy: 'manual' })).statusCode, 409)
  assert.deepEqual((await t.as(agent).get(`/api/teams/${team.id}`)).json<Team>(), changed)
  for (const wrong of [{ strategy: 'random' }, { capacity: -1 }, { capacity: 1.5 }, { capacity: '3' }]) {
    assert.equal((await t.as(admin).patch(`/api/teams/${team.id}`, { version: 2, ...wrong })).statusCode, 400)
  }
  const { items } = (await t.as(admin).get(`/api/audit?entityId=${team.id}`)).json<Page<AuditEntry>>()
  assert.deepEqual(items[0]?.oldValue, { strategy: 'skills', capacity: 8 })
})

test('ASG-7 everybody who works tickets goes on duty and off; who leads him does it for him; both are audited', async () => {
  const { agent, manager, admin } = await openFloor(t)
  assert.deepEqual((await t.as(agent).get('/api/me/duty')).json<WorkProfile>(), {
    id: agent.id,
    name: agent.name,
    onDuty: true,
    openCount: 0,
    capacity: null,
    skills: [],
  })
  assert.equal((await put(agent, '/me/duty', { onDuty: false })).json<WorkProfile>().onDuty, false)
  await put(agent, '/me/duty', { onDuty: false })
  assert.equal((await put(manager, `/users/${agent.id}/duty`, { onDuty: true })).json<WorkProfile>().onDuty, true)
  assert.equal((await put(admin, `/users/${agent.id}/duty`, { onDuty: false })).json<WorkProfile>().onDuty, false)
  assert.equal((await put(agent, `/users/${manager.id}/duty`, { onDuty: false })).statusCode, 403)
  const { items } = (await t.as(manager).get(`/api/audit?entityId=${agent.id}`)).json<Page<AuditEntry>>()
  assert.deepEqual(
    items.map(({ action, actor, newValue }) => [action, actor?.id, newValue]),
    [
      ['user.off_duty', admin.id, { onDuty: false }],
      ['user.on_duty', manager.id, { onDuty: true }],
      ['user.off_duty', agent.id, { onDuty: false }],
    ],
  )
})

test('ASG-7 skills and capacity are an administrator’s to say, each skill once and spelled as a tag', async () => {
  const { agent, manager, admin, customer } = await openFloor(t)
  const change = (user: TestUser, id: string, body: object) => t.as(user).patch(`/api/users/${id}/work`, body)
  const changed = (await change(admin, agent.id, { skills: ['VPN', 'vpn', 'Mail'], capacity: 3 })).json<WorkProfile>()
  assert.deepEqual([changed.skills, changed.capacity], [['vpn', 'mail'], 3])
  assert.deepEqual((await change(admin, agent.id, { capacity: null })).json<WorkProfile>().skills, ['vpn', 'mail'])
  assert.deepEqual(await profileOf(manager, agent.id), { ...changed, capacity: null })
  for (const user of [agent, manager]) assert.equal((await change(user, agent.id, { capacity: 9 })).statusCode, 403)
  for (const wrong of [{}, { skills: ['two words'] }, { skills: ['a,b'] }, { capacity: -1 }, { onDuty: true }]) {
    assert.equal((await change(admin, agent.id, wrong)).statusCode, 400)
  }
  for (const id of [customer.id, newId(t.clock.now())]) {
    const answer = await change(admin, id, { capacity: 1 })
    assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [404, 'not-found'])
  }
})

test('ASG-9 a team’s queue, its workload and the counts of every team', async () => {
  const floor = await openFloor(t, 2)
  const [first, second] = floor.agents as [TestUser, TestUser]
  const team = await floor.team(floor.agents, { name: 'Networks', capacity: 2 })
  await floor.ask(floor.admin, 'PATCH', `/users/${first.id}/work`, { skills: ['vpn'], capacity: 1 })
  await floor.duty(second, false)
  const [low, high, worked] = [await floor.accepted('P4'), await floor.accepted('P1'), await floor.accepted('P1')]
  for (const id of [low, high, worked]) await floor.assign(id, { teamId: team.id })
  await floor.assign(worked, { assigneeId: first.id })

  const page = async (query: string) =>
    (await t.as(first).get(`/api/teams/${team.id}/queue${query}`)).json<Page<TicketSummary>>()
  const top = await page('?limit=1')
  const rest = await page(`?limit=1&cursor=${top.nextCursor}`)
  assert.deepEqual(
    [...top.items, ...rest.items].map(({ id, assignee }) => [id, assignee]),
    [
      [high, null],
      [low, null],
    ],
  )
  assert.equal(rest.nextCursor, null)
  const filtered = await t.as(first).get(`/api/tickets?teamId=${team.id}&assigneeId=none`)
  assert.equal(filtered.json<Page<TicketSummary>>().items.length, 2)

  const workload = (await t.as(first).get(`/api/teams/${team.id}/workload`)).json<TeamWorkload>()
  const counts = {
    team: { id: team.id, name: 'Networks' },
    strategy: 'manual',
    waiting: 2,
    working: 1,
    onDuty: 1,
  } as const
  const member = { name: 'A agent', skills: [], available: false }
  assert.deepEqual(workload, {
    ...counts,
    capacity: 2,
    members: [
      { ...member, id: first.id, onDuty: true, openCount: 1, capacity: 1, skills: ['vpn'] },
      { ...member, id: second.id, onDuty: false, openCount: 0, capacity: 2 },
    ],
  })
  const queues = (await t.as(first).get('/api/queues')).json<Page<TeamQueue>>()
  assert.deepEqual(queues.items, [counts])
})

test('ASG-9 a customer sees none of it, and a team of another helpdesk is none', async () => {
  const floor = await openFloor(t, 1)
  await t.make.grant(floor.tenantId, 'customer', 'directory.read')
  const team = await floor.team(floor.agents)
  const paths = [`/teams/${team.id}/queue`, `/teams/${team.id}/workload`, '/queues', '/teams', `/teams/${team.id}`]
  for (const path of [...paths, '/me/duty', `/users/${floor.agent.id}/work`]) {
    assert.equal((await t.as(floor.customer).get(`/api${path}`)).statusCode, 403, path)
  }
  const stranger = (await openFloor(t)).manager
  for (const path of [`/teams/${team.id}/queue`, `/teams/${team.id}/workload`, `/users/${floor.agent.id}/work`]) {
    assert.equal((await t.as(stranger).get(`/api${path}`)).statusCode, 404, path)
  }
  const forged = await t.as(floor.manager).get(`/api/teams/${team.id}/queue?cursor=WyJ0ZXh0IiwieCIsIngiXQ`)
  assert.equal(forged.statusCode, 400)
})
