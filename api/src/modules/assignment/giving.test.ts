import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { TicketEvent, TimelineEntry } from '@atum-desk/contract/timeline'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { openFloor } from '../../testing/floor.ts'
import { drainJobs } from '../../testing/jobs.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function eventsOf(user: TestUser, id: string): Promise<TicketEvent[]> {
  const { items } = (await t.as(user).get(`/api/tickets/${id}/timeline?limit=100`)).json<Page<TimelineEntry>>()
  return items.flatMap((entry) => (entry.type === 'event' ? [entry.event] : []))
}
const assignedIn = (events: TicketEvent[]) => events.filter(({ name }) => name === 'ticket.assigned')

test('ASG-1 a team that says nothing gives nothing out: its tickets wait for who takes them', async () => {
  const floor = await openFloor(t)
  const team = await floor.team(floor.agents)
  assert.deepEqual([team.strategy, team.capacity], ['manual', null])
  const given = await floor.assign(await floor.accepted(), { teamId: team.id })
  assert.deepEqual([given.status, given.assignee, given.team?.id], ['ASSIGNED', null, team.id])
})

test('ASG-2 a ticket given to a team is given on at once, by whom assigned it, and its event tells how', async () => {
  const floor = await openFloor(t, 1)
  const [agent] = floor.agents as [TestUser]
  const team = await floor.team([agent], { strategy: 'round_robin' })
  const id = await floor.accepted()
  const given = await floor.assign(id, { teamId: team.id })
  assert.deepEqual([given.status, given.assignee?.id, given.team?.id], ['ASSIGNED', agent.id, team.id])

  const [event] = assignedIn(await eventsOf(floor.manager, id))
  assert.equal(event?.actor?.id, floor.manager.id)
  assert.deepEqual(event?.details, {
    from: 'ACCEPTED',
    to: 'ASSIGNED',
    assignee: { id: agent.id, name: agent.name },
    team: { id: team.id, name: team.name },
    previous: { assignee: null, team: null },
    strategy: 'round_robin',
  })
  const [told] = assignedIn(await eventsOf(floor.customer, id))
  assert.deepEqual(Object.keys(told?.details ?? {}).sort(), ['assignee', 'from', 'team', 'to'], 'to the customer')
})

test('ASG-2 each strategy chooses by what it is named for', async () => {
  const floor = await openFloor(t, 3)
  const [first, second, third] = floor.agents as [TestUser, TestUser, TestUser]
  const team = await floor.team(floor.agents, { strategy: 'least_open' })
  for (const agent of [first, first, third]) await floor.assign(await floor.accepted(), { assigneeId: agent.id })
  const give = async () => (await floor.assign(await floor.accepted(), { teamId: team.id })).assignee?.id
  assert.equal(await give(), second.id, 'who has nothing')
  await floor.changeTeam(team.id, { strategy: 'round_robin' })
  const inTurn = [await give(), await give(), await give(), await give()]
  assert.deepEqual(new Set(inTurn.slice(0, 3)).size, 3, 'each once')
  assert.equal(inTurn[3], inTurn[0])
})

test('ASG-3 by skills: who has all of the tags, else most of them, then who has least', async () => {
  const floor = await openFloor(t, 3)
  const [novice, half, able] = floor.agents as [TestUser, TestUser, TestUser]
  const team = await floor.team(floor.agents, { strategy: 'skills' })
  await floor.ask(floor.admin, 'PATCH', `/users/${half.id}/work`, { skills: ['vpn'] })
  await floor.ask(floor.admin, 'PATCH', `/users/${able.id}/work`, { skills: ['VPN', 'mail'] })
  const give = async (tags: string[]) => {
    const id = await floor.accepted()
    const { version } = await floor.ticket(id)
    await floor.ask(floor.manager, 'PATCH', `/tickets/${id}`, { version, tags })
    return (await floor.assign(id, { teamId: team.id })).assignee?.id
  }
  assert.equal(await give(['vpn', 'mail']), able.id)
  assert.equal(await give(['vpn', 'mail']), able.id, 'all of them go before less work')
  assert.equal(await give(['vpn']), half.id, 'of those who have it, who has least')
  assert.equal(await give(['mail', 'sap']), able.id, 'most of them')
  assert.equal(await give(['sap']), novice.id, 'nobody has it: who has least')
})

test('ASG-4 only active members on duty, allowed to work and below their capacity are given anything', async () => {
  const floor = await openFloor(t, 5)
  const [away, gone, full, former, stranger] = floor.agents as [TestUser, TestUser, TestUser, TestUser, TestUser]
  const team = await floor.team([away, gone, full, former], { strategy: 'least_open', capacity: 1 })
  await floor.duty(away, false)
  await floor.ask(floor.admin, 'PATCH', `/users/${gone.id}`, { version: 1, active: false })
  await floor.assign(await floor.accepted(), { assigneeId: full.id })
  const watchers = { name: 'watchers', title: 'Watchers', audience: 'staff', permissions: ['ticket.read'] }
  await floor.ask(floor.admin, 'POST', '/roles', watchers)
  await floor.ask(floor.admin, 'PATCH', `/users/${former.id}`, { version: 1, role: 'watchers' })
  const id = await floor.accepted()
  const given = await floor.assign(id, { teamId: team.id })
  assert.deepEqual([given.status, given.assignee], ['ASSIGNED', null], 'nobody is free')
  await drainJobs(t, { sweeps: true })
  assert.equal((await floor.ticket(id)).assignee, null)

  await floor.ask(floor.admin, 'PATCH', `/users/${full.id}/work`, { capacity: 2 })
  await drainJobs(t)
  assert.equal((await floor.ticket(id)).assignee?.id, full.id, 'his own capacity goes before his team’s')
  assert.notEqual(stranger.id, full.id)
})

test('ASG-4 what is solved takes no room, and a ticket that is given again does not count against its holder', async () => {
  const floor = await openFloor(t, 1)
  const [agent] = floor.agents as [TestUser]
  const team = await floor.team([agent], { strategy: 'round_robin', capacity: 1 })
  const id = await floor.accepted()
  assert.equal((await floor.assign(id, { teamId: team.id })).assignee?.id, agent.id)
  assert.equal((await floor.assign(id, { teamId: team.id })).assignee?.id, agent.id)
  await floor.resolve(agent, id)
  assert.equal((await floor.assign(await floor.accepted(), { teamId: team.id })).assignee?.id, agent.id)
})

test('ASG-5 what waited is given out when somebody is there: the most urgent first, then the oldest', async () => {
  const floor = await openFloor(t, 1)
  const [agent] = floor.agents as [TestUser]
  const team = await floor.team([agent], { strategy: 'round_robin', capacity: 1 })
  await floor.duty(agent, false)
  const [normal, older, younger] = [await floor.accepted('P3'), await floor.accepted('P1'), await floor.accepted('P1')]
  for (const id of [younger, normal, older]) await floor.assign(id, { teamId: team.id })
  const waiting = (await t.as(agent).get(`/api/teams/${team.id}/queue`)).json<Page<{ id: string }>>().items
  assert.deepEqual(
    waiting.map(({ id }) => id),
    [older, younger, normal],
  )

  await floor.duty(agent, true)
  await drainJobs(t)
  assert.equal((await floor.ticket(older)).assignee?.id, agent.id)
  const event = assignedIn(await eventsOf(agent, older)).at(-1)
  assert.deepEqual([event?.actor, event?.details.strategy], [null, 'round_robin'])
  assert.equal((await floor.ticket(younger)).assignee, null, 'he is at his capacity')

  await floor.resolve(agent, older)
  await drainJobs(t)
  assert.equal((await floor.ticket(younger)).assignee?.id, agent.id, 'room was made')
  assert.equal((await floor.ticket(normal)).assignee, null)
})

test('ASG-5 another strategy, another member or more room gives out what waited; the sweep, too', async () => {
  const floor = await openFloor(t, 2)
  const [first, second] = floor.agents as [TestUser, TestUser]
  const team = await floor.team([], { capacity: 1 })
  const ids = [await floor.accepted(), await floor.accepted(), await floor.accepted()]
  for (const id of ids) await floor.assign(id, { teamId: team.id })
  const holders = async () => {
    await drainJobs(t)
    return Promise.all(ids.map(async (id) => (await floor.ticket(id)).assignee?.id ?? null))
  }
  await floor.changeTeam(team.id, { strategy: 'least_open' })
  assert.deepEqual(await holders(), [null, null, null])
  await floor.changeTeam(team.id, { memberIds: [first.id] })
  assert.deepEqual(await holders(), [first.id, null, null])
  await floor.changeTeam(team.id, { memberIds: [first.id, second.id] })
  assert.deepEqual(await holders(), [first.id, second.id, null])
  // As if the job had been lost: only the sweep is left.
  await t.db.write(floor.admin.ctx, ({ q }) =>
    q.updateTable('teams').set({ capacity: 2 }).where('id', '=', team.id).execute(),
  )
  assert.equal((await holders())[2], null)
  await drainJobs(t, { sweeps: true })
  assert.notEqual((await holders())[2], null)
})

test('ASG-5 an accepted ticket to which its service gave a team is given out, too', async () => {
  const floor = await openFloor(t, 1)
  const [agent] = floor.agents as [TestUser]
  const team = await floor.team([agent], { strategy: 'skills' })
  const service = { name: 'Networks', teamId: team.id }
  const serviceId = (await floor.ask(floor.admin, 'POST', '/services', service)).json<{ id: string }>().id
  const id = await floor.accepted('P2', { serviceId })
  await drainJobs(t)
  const ticket = await floor.ticket(id)
  assert.deepEqual([ticket.status, ticket.assignee?.id, ticket.team?.id], ['ASSIGNED', agent.id, team.id])
})

test('ASG-5 no ticket of a team that takes by hand, of another helpdesk, or that is over is given out', async () => {
  const floor = await openFloor(t, 1)
  const team = await floor.team(floor.agents)
  const waiting = await floor.accepted()
  await floor.assign(waiting, { teamId: team.id })
  const cancelled = await floor.accepted()
  await floor.ask(floor.customer, 'POST', `/tickets/${cancelled}/cancel`, {})
  await drainJobs(t, { sweeps: true })
  assert.equal((await floor.ticket(waiting)).assignee, null)
  assert.equal((await floor.ticket(cancelled)).assignee, null)
})
