import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Assignment, TeamWorkload } from '@atum-desk/contract/assignment'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import { systemContext } from '../../platform/access/context.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { type Floor, openFloor } from '../../testing/floor.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const many = 50

/** Five at a time: what is to be shown comes after. */
async function acceptedOf(floor: Floor, count: number): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < count) ids.push(...(await Promise.all(Array.from({ length: 5 }, () => floor.accepted()))))
  return ids
}

const workloadOf = async (floor: Floor, teamId: string) =>
  (await t.as(floor.manager).get(`/api/teams/${teamId}/workload`)).json<TeamWorkload>()

const assignTo = (user: TestUser, id: string, teamId: string) =>
  t.as(user).post(`/api/internal/tickets/${id}/assign`, { teamId })

test('ASG-6 50 tickets given to a team at once, in turn, differ by at most one a person', async () => {
  const floor = await openFloor(t, 4)
  const team = await floor.team(floor.agents, { strategy: 'round_robin' })
  const ids = await acceptedOf(floor, many)
  const answers = await Promise.all(ids.map((id) => assignTo(floor.manager, id, team.id)))
  assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([200]))
  const { members, waiting, working } = await workloadOf(floor, team.id)
  const counts = members.map(({ openCount }) => openCount).sort()
  assert.deepEqual(counts, [12, 12, 13, 13])
  assert.deepEqual([waiting, working], [0, many])
})

test('ASG-6 many at once, over two teams that share their people, give nobody more than he has room for', async () => {
  const floor = await openFloor(t, 3)
  const [one, both, other] = floor.agents as [TestUser, TestUser, TestUser]
  const teams = [
    await floor.team([one, both], { strategy: 'least_open', capacity: 5 }),
    await floor.team([both, other], { strategy: 'round_robin', capacity: 5 }),
  ]
  const ids = await acceptedOf(floor, 30)
  const answers = await Promise.all(ids.map((id, i) => assignTo(floor.manager, id, teams[i % 2]?.id ?? '')))
  const held = answers.map((answer) => answer.json<Ticket>().assignee?.id)
  const countOf = (agent: TestUser) => held.filter((id) => id === agent.id).length
  assert.deepEqual([countOf(one), countOf(both), countOf(other)], [5, 5, 5])
  assert.equal(held.filter((id) => id === undefined).length, 15, 'the others wait')
})

test('ASG-6 workers who give out one queue at once give each ticket to one person, and to nobody too much', async () => {
  const floor = await openFloor(t, 3)
  const team = await floor.team(floor.agents, { capacity: 4 })
  const ids = await acceptedOf(floor, 15)
  for (const id of ids) await floor.assign(id, { teamId: team.id })
  await floor.changeTeam(team.id, { strategy: 'round_robin' })
  const sweep = t.deps.sweeps.find(({ name }) => name === 'assignment.give-out')
  assert.ok(sweep)
  const ctx = systemContext({ tenantId: floor.tenantId, requestId: 'sweep', now: t.clock.now() })
  await Promise.all([sweep.run(ctx), sweep.run(ctx), sweep.run(ctx)])
  const { members, waiting } = await workloadOf(floor, team.id)
  assert.deepEqual(
    members.map(({ openCount }) => openCount),
    [4, 4, 4],
  )
  assert.equal(waiting, 3)
  for (const id of ids) {
    const history = (await t.as(floor.manager).get(`/api/internal/tickets/${id}/assignments`)).json<Page<Assignment>>()
    assert.ok(history.items.filter(({ assignee }) => assignee !== null).length <= 1, 'given once')
  }
})

test('ASG-8 of 50 who take one ticket at once one has it, and the others are told who', async () => {
  const floor = await openFloor(t, 5)
  const team = await floor.team(floor.agents)
  const id = await floor.accepted()
  const { version } = await floor.assign(id, { teamId: team.id })
  const takers = Array.from({ length: many }, (_, i) => floor.agents[i % 5] as TestUser)
  const take = (user: TestUser) => t.as(user).post(`/api/internal/tickets/${id}/take`, { version })
  const answers = await Promise.all(takers.map(take))
  const winners = answers.filter(({ statusCode }) => statusCode === 200)
  assert.equal(winners.length, 1)
  const { assignee } = winners[0]?.json<Ticket>() ?? {}
  for (const answer of answers.filter(({ statusCode }) => statusCode !== 200)) {
    assert.equal(answer.statusCode, 409)
    const { code, holder, detail } = answer.json<Problem>()
    assert.deepEqual([code, holder], ['already-taken', assignee])
    assert.match(detail, new RegExp(assignee?.name ?? '-'))
  }
})

test('ASG-11 of 50 who accept, or start, one ticket at once one does; the others get a clean 409', async () => {
  const floor = await openFloor(t, 5)
  const team = await floor.team(floor.agents)
  const { id } = await t.make.ticket(floor.customer)
  const winnersOf = async (path: string, body: object, users: TestUser[]) => {
    const asked = Array.from({ length: many }, (_, i) => users[i % users.length] as TestUser)
    const answers = await Promise.all(asked.map((user) => t.as(user).post(`/api/internal/tickets/${id}/${path}`, body)))
    const refused = answers.filter(({ statusCode }) => statusCode !== 200)
    assert.deepEqual(new Set(refused.map(({ statusCode }) => statusCode)), new Set([409]))
    return many - refused.length
  }
  assert.equal(await winnersOf('accept', {}, [floor.manager, floor.admin]), 1)
  await floor.assign(id, { teamId: team.id })
  assert.equal(await winnersOf('status', { to: 'IN_PROGRESS' }, floor.agents), 1)
  const { version } = await floor.ticket(id)
  assert.equal(await winnersOf('assign', { version, teamId: team.id }, [floor.manager]), 1)
})
