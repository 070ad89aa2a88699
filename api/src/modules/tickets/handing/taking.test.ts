import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Assignment } from '@atum-desk/contract/assignment'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
import { type TestApp, testApp } from '../../../testing/app.ts'
import type { TestUser } from '../../../testing/factories.ts'
import { openFloor } from '../../../testing/floor.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const take = (user: TestUser, id: string, body = {}) => t.as(user).post(`/api/internal/tickets/${id}/take`, body)
const may = (ticket: Ticket) => ticket.allowedActions.includes('take')

test('ASG-8 an agent takes a ticket out of his team’s queue, and keeps its status', async () => {
  const floor = await openFloor(t, 2)
  const [mine, other] = floor.agents as [TestUser, TestUser]
  const team = await floor.team([mine])
  const id = await floor.accepted()
  const { version } = await floor.assign(id, { teamId: team.id })
  assert.equal((await take(mine, id, { version: version - 1 })).json<Problem>().code, 'version-conflict')
  const taken = (await take(mine, id, { version })).json<Ticket>()
  assert.deepEqual([taken.status, taken.assignee?.id, taken.team?.id], ['ASSIGNED', mine.id, team.id])
  for (const user of [mine, other]) {
    const late = await take(user, id)
    assert.deepEqual([late.statusCode, late.json<Problem>().holder], [409, { id: mine.id, name: mine.name }])
    assert.equal(may(await floor.ticket(id, user)), false)
  }
  const { items } = (await t.as(mine).get(`/api/tickets/${id}/timeline`)).json<Page<TimelineEntry>>()
  const last = items.at(-1)
  assert.ok(last?.type === 'event')
  assert.deepEqual([last.event.name, last.event.actor?.id], ['ticket.assigned', mine.id])
  assert.deepEqual(last.event.details.previous, { assignee: null, team: { id: team.id, name: team.name } })
})

test('ASG-8 who may not assign takes of his own team alone; who may, takes anything that nobody has', async () => {
  const floor = await openFloor(t, 1)
  const [agent] = floor.agents as [TestUser]
  const { permissions } = (await t.as(floor.admin).get('/api/roles/agent')).json<{ permissions: string[] }>()
  const fewer = permissions.filter((name) => name !== 'ticket.assign')
  const { version } = (await t.as(floor.admin).get('/api/roles/agent')).json<{ version: number }>()
  await floor.ask(floor.admin, 'PATCH', '/roles/agent', { version, permissions: fewer })
  const own = await floor.team([agent])
  const others = await floor.team([floor.agent])
  const [inOwn, inOthers, nobodys] = [await floor.accepted(), await floor.accepted(), await floor.accepted()]
  await floor.assign(inOwn, { teamId: own.id })
  await floor.assign(inOthers, { teamId: others.id })
  for (const id of [inOthers, nobodys]) {
    assert.equal(may(await floor.ticket(id, agent)), false)
    assert.equal((await take(agent, id)).statusCode, 403)
    assert.equal(may(await floor.ticket(id, floor.manager)), true)
    assert.equal((await take(floor.manager, id)).json<Ticket>().status, 'ASSIGNED')
  }
  assert.equal(may(await floor.ticket(inOwn, agent)), true)
  assert.equal((await take(agent, inOwn)).json<Ticket>().assignee?.id, agent.id)
})

test('ASG-8 nothing is taken before the gate, nor what is over; a ticket that waits for its customer can be', async () => {
  const floor = await openFloor(t, 1)
  const [agent] = floor.agents as [TestUser]
  const team = await floor.team([agent])
  const { id: fresh } = await t.make.ticket(floor.customer)
  assert.equal((await take(agent, fresh)).json<Problem>().code, 'transition-refused')
  const id = await floor.accepted()
  await floor.assign(id, { assigneeId: floor.agent.id })
  await floor.ask(floor.agent, 'POST', `/internal/tickets/${id}/status`, { to: 'WAITING_CUSTOMER' })
  await floor.assign(id, { teamId: team.id })
  assert.equal((await take(agent, id)).json<Ticket>().status, 'WAITING_CUSTOMER')
  await floor.resolve(agent, id)
  assert.equal((await take(floor.manager, id)).statusCode, 409)
})

test('ASG-8 a customer takes nothing, and another helpdesk’s ticket is none', async () => {
  const floor = await openFloor(t, 1)
  const id = await floor.accepted()
  const stranger = await openFloor(t, 1)
  assert.equal((await take(floor.customer, id)).statusCode, 403)
  assert.equal((await take(stranger.manager, id)).statusCode, 404)
  assert.equal(may(await floor.ticket(id, floor.customer)), false)
})

test('ASG-10 who had a ticket from when to when, and by whom, page by page; what was before has its names', async () => {
  const floor = await openFloor(t, 2)
  const [first, second] = floor.agents as [TestUser, TestUser]
  const team = await floor.team(floor.agents)
  const id = await floor.accepted()
  const minute = () => t.clock.advance({ minutes: 1 })
  const toTeam = (await floor.assign(id, { teamId: team.id })).updatedAt
  minute()
  const toFirst = (await take(first, id)).json<Ticket>().updatedAt
  minute()
  await floor.ask(first, 'POST', `/internal/tickets/${id}/status`, { to: 'IN_PROGRESS' })
  minute()
  const toSecond = (await floor.assign(id, { assigneeId: second.id })).updatedAt

  const page = async (query: string) =>
    (await t.as(first).get(`/api/internal/tickets/${id}/assignments${query}`)).json<Page<Assignment>>()
  const top = await page('?limit=2')
  const rest = await page(`?limit=2&cursor=${top.nextCursor}`)
  const teams = { id: team.id, name: team.name }
  const named = ({ id, name }: TestUser) => ({ id, name })
  const shared = { team: teams, role: null }
  assert.deepEqual(
    [...top.items, ...rest.items],
    [
      { ...shared, assignee: null, by: named(floor.manager), from: toTeam, to: toFirst },
      { ...shared, assignee: named(first), by: named(first), from: toFirst, to: toSecond },
      { ...shared, assignee: named(second), by: named(floor.manager), from: toSecond, to: null },
    ],
  )
  const { items } = (await t.as(first).get(`/api/tickets/${id}/timeline`)).json<Page<TimelineEntry>>()
  const last = items.at(-1)
  assert.deepEqual(last?.type === 'event' && last.event.details.previous, { assignee: named(first), team: teams })
  assert.equal((await t.as(floor.customer).get(`/api/internal/tickets/${id}/assignments`)).statusCode, 403)
})
