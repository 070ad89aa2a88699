import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import pg from 'pg'
import { newId } from '../../../platform/ids.ts'
import { type TestApp, testApp } from '../../../testing/app.ts'
import type { TestUser } from '../../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const post = async (user: TestUser, path: string, body: object) => t.as(user).post(`/api${path}`, body)
const ticketOf = async (user: TestUser, id: string) => (await t.as(user).get(`/api/tickets/${id}`)).json<Ticket>()
const words = { resolution: 'The drum was replaced.', rootCause: 'Wear.' }

/** A ticket that the agent was given. */
async function assigned() {
  const desk = await t.make.helpdesk()
  const { id } = await t.make.ticket(desk.customer)
  await post(desk.manager, `/internal/tickets/${id}/accept`, {})
  await post(desk.manager, `/internal/tickets/${id}/assign`, { assigneeId: desk.agent.id })
  const status = (user: TestUser, body: object) => post(user, `/internal/tickets/${id}/status`, body)
  return { ...desk, id, status }
}

test('TKT-1 rejecting needs a reason, which the customer reads', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  assert.equal((await post(manager, `/internal/tickets/${id}/reject`, {})).statusCode, 400)
  assert.equal((await post(manager, `/internal/tickets/${id}/reject`, { reason: '   ' })).statusCode, 400)
  const answer = await post(manager, `/internal/tickets/${id}/reject`, { reason: 'Ask your landlord.' })
  assert.equal(answer.statusCode, 200)
  const seen = await ticketOf(customer, id)
  assert.deepEqual([seen.status, seen.rejectionReason, seen.allowedActions], ['REJECTED', 'Ask your landlord.', []])
})

test('TKT-1 a customer cancels his organization’s ticket before work starts, and not after', async () => {
  const { customer, manager, agent } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  await post(manager, `/internal/tickets/${id}/accept`, {})
  const cancelled = await post(customer, `/tickets/${id}/cancel`, { reason: 'It mended itself.' })
  assert.equal(cancelled.json<Ticket>().status, 'CANCELLED')
  const other = await t.make.ticket(customer)
  await post(manager, `/internal/tickets/${other.id}/accept`, {})
  await post(manager, `/internal/tickets/${other.id}/assign`, { assigneeId: agent.id })
  const late = await post(customer, `/tickets/${other.id}/cancel`, {})
  assert.equal(late.json<Problem>().code, 'transition-refused')
})

test('TKT-1 a refusal offers what its caller may do, and names no action of others', async () => {
  const { customer, manager, agent } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  await post(manager, `/internal/tickets/${id}/accept`, {})
  await post(manager, `/internal/tickets/${id}/assign`, { assigneeId: agent.id })
  const refusals = [
    [customer, `/tickets/${id}/cancel`, {}],
    [agent, `/internal/tickets/${id}/status`, { to: 'CLOSED' }],
    [agent, `/internal/tickets/${id}/deescalate`, {}],
  ] as const
  for (const [user, path, body] of refusals) {
    const { code, possibleActions } = (await post(user, path, body)).json<Problem>()
    const { allowedActions } = await ticketOf(user, id)
    assert.deepEqual([code, possibleActions], ['transition-refused', allowedActions], path)
  }
  assert.deepEqual((await ticketOf(customer, id)).allowedActions, [])
  assert.ok((await ticketOf(agent, id)).allowedActions.includes('start'))
})

test('TKT-1 assigning names somebody who can work, or a team', async () => {
  const { customer, manager, agent, tenantId } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  await post(manager, `/internal/tickets/${id}/accept`, {})
  const elsewhere = await t.make.helpdesk()
  const gone = await t.make.user(tenantId, 'agent', { active: false })
  for (const assigneeId of [customer.id, gone.id, elsewhere.agent.id, newId(t.clock.now())]) {
    const answer = await post(manager, `/internal/tickets/${id}/assign`, { assigneeId })
    assert.equal(answer.statusCode, 422)
    assert.equal(answer.json<Problem>().code, 'invalid-reference')
  }
  assert.equal((await post(manager, `/internal/tickets/${id}/assign`, {})).statusCode, 400)
  const answer = await post(agent, `/internal/tickets/${id}/assign`, { assigneeId: agent.id })
  assert.deepEqual([answer.json<Ticket>().status, answer.json<Ticket>().assignee?.id], ['ASSIGNED', agent.id])
})

test('TKT-2 before the gate nobody can be assigned', async () => {
  const { customer, manager, agent } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  for (const user of [manager, agent]) {
    const answer = await post(user, `/internal/tickets/${id}/assign`, { assigneeId: agent.id })
    assert.equal(answer.json<Problem>().code, 'transition-refused')
  }
  assert.equal((await ticketOf(agent, id)).assignee, null)
})

test('TKT-1 an agent works it: start, ask, go on, solve; the manager closes', async () => {
  const { agent, manager, customer, id, status } = await assigned()
  assert.equal((await status(agent, { to: 'IN_PROGRESS' })).json<Ticket>().status, 'IN_PROGRESS')
  const asked = await status(agent, { to: 'WAITING_CUSTOMER', comment: 'Which model is it?' })
  assert.deepEqual([asked.json<Ticket>().status, asked.json<Ticket>().commentCount], ['WAITING_CUSTOMER', 1])
  assert.equal((await status(agent, { to: 'IN_PROGRESS' })).json<Ticket>().status, 'IN_PROGRESS')
  for (const half of [{}, { resolution: words.resolution }, { rootCause: words.rootCause }]) {
    const answer = await status(agent, { to: 'RESOLVED', ...half })
    assert.equal(answer.statusCode, 400)
  }
  const solved = (await status(agent, { to: 'RESOLVED', ...words })).json<Ticket>()
  assert.deepEqual(
    [solved.status, solved.resolution, solved.rootCause],
    ['RESOLVED', words.resolution, words.rootCause],
  )
  assert.equal((await status(agent, { to: 'CLOSED' })).statusCode, 403)
  assert.equal((await status(manager, { to: 'CLOSED' })).json<Ticket>().status, 'CLOSED')
  assert.ok((await ticketOf(customer, id)).closedAt)
})

test('TKT-1 an agent cannot let a ticket through the gate by the status route either', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const towards = (user: TestUser, to: string) => post(user, `/internal/tickets/${id}/status`, { to })
  for (const to of ['ACCEPTED', 'REJECTED']) assert.equal((await towards(agent, to)).statusCode, 403, to)
  for (const to of ['ASSIGNED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'NEW']) {
    assert.equal((await towards(manager, to)).json<Problem>().code, 'transition-refused', to)
  }
  assert.equal((await towards(customer, 'CANCELLED')).statusCode, 403)
  assert.equal((await ticketOf(agent, id)).version, 1)
})

test('TKT-1 the customer refuses a solution and work goes on; he accepts it and the ticket is closed', async () => {
  const { agent, customer, id, status } = await assigned()
  await status(agent, { to: 'RESOLVED', ...words })
  const refused = await post(customer, `/tickets/${id}/solution/refuse`, { reason: 'It burns again.' })
  const again = refused.json<Ticket>()
  assert.deepEqual([again.status, again.resolution, again.commentCount], ['IN_PROGRESS', null, 1])
  await status(agent, { to: 'RESOLVED', ...words })
  const accepted = await post(customer, `/tickets/${id}/solution/accept`, {})
  assert.deepEqual([accepted.json<Ticket>().status, accepted.json<Ticket>().allowedActions], ['CLOSED', []])
})

test('TKT-3 after the reopen window a solution is neither refused nor commented on, by the customer', async () => {
  const { agent, customer, id, status } = await assigned()
  await status(agent, { to: 'RESOLVED', ...words })
  t.clock.advance({ hours: 7 * 24, milliseconds: 1 })
  assert.deepEqual((await ticketOf(customer, id)).allowedActions, ['close'])
  for (const [path, body] of [
    [`/tickets/${id}/solution/refuse`, {}],
    [`/tickets/${id}/comments`, { body: 'Still here?' }],
  ] as const) {
    const answer = await post(customer, path, body)
    assert.equal(answer.statusCode, 422)
    assert.equal(answer.json<Problem>().code, 'reopen-window-over')
    assert.match(answer.json<Problem>().detail, /follow-up/)
  }
  assert.equal((await ticketOf(customer, id)).commentCount, 0)
})

test('TKT-5 a stale version is refused by every action and changes nothing, not even by a comment', async () => {
  const { agent, manager, id, status } = await assigned()
  const { version } = await ticketOf(agent, id)
  const asked = [
    await status(agent, { to: 'IN_PROGRESS', version: version - 1, comment: 'Beginning.' }),
    await post(manager, `/internal/tickets/${id}/assign`, { assigneeId: manager.id, version: version - 1 }),
    await t.as(agent).patch(`/api/tickets/${id}`, { version: version - 1, title: 'Another title' }),
  ]
  for (const answer of asked) {
    assert.equal(answer.statusCode, 409)
    assert.equal(answer.json<Problem>().code, 'version-conflict')
    assert.equal(answer.json<Problem>().currentVersion, version)
  }
  const ticket = await ticketOf(agent, id)
  assert.deepEqual([ticket.version, ticket.status, ticket.commentCount], [version, 'ASSIGNED', 0])
})

test('TKT-5 a PATCH must carry the version that its writer saw', async () => {
  const { agent, id } = await assigned()
  const { version } = await ticketOf(agent, id)
  assert.equal((await t.as(agent).patch(`/api/tickets/${id}`, { title: 'No version' })).statusCode, 400)
  const edited = await t
    .as(agent)
    .patch(`/api/tickets/${id}`, { version, priority: 'P1', tags: ['vpn'], category: null })
  const ticket = edited.json<Ticket>()
  assert.deepEqual([ticket.version, ticket.priority, ticket.tags, ticket.category], [version + 1, 'P1', ['vpn'], null])
})

test('TKT-1 a team’s ticket is taken by whoever starts it', async () => {
  const { customer, manager, agent } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const teamId = await t.make.team(manager.ctx.tenantId, [agent.id])
  await post(manager, `/internal/tickets/${id}/accept`, {})
  const given = (await post(manager, `/internal/tickets/${id}/assign`, { teamId })).json<Ticket>()
  assert.deepEqual([given.status, given.assignee, given.team?.id], ['ASSIGNED', null, teamId])
  const taken = (await post(agent, `/internal/tickets/${id}/status`, { to: 'IN_PROGRESS' })).json<Ticket>()
  assert.deepEqual([taken.status, taken.assignee?.id, taken.team?.id], ['IN_PROGRESS', agent.id, teamId])
})

test('TKT-1 a solved ticket that stays quiet is closed by itself, once, by nobody', async () => {
  const { agent, customer, id, status } = await assigned()
  await status(agent, { to: 'RESOLVED', ...words })
  const sweep = async () => {
    for (const { run } of t.deps.sweeps.filter(({ name }) => name === 'tickets.close-quiet')) {
      await run({ ...agent.ctx, actor: { userId: null, permissions: new Set() }, now: t.clock.now() })
    }
  }
  t.clock.advance({ hours: 7 * 24 - 1 })
  await sweep()
  assert.equal((await ticketOf(customer, id)).status, 'RESOLVED')
  t.clock.advance({ hours: 1 })
  await sweep()
  await sweep()
  const closed = await ticketOf(customer, id)
  assert.equal(closed.status, 'CLOSED')
  const { items } = (await t.as(customer).get(`/api/tickets/${id}/timeline`)).json()
  const last = items.at(-1)
  assert.deepEqual([last.event.name, last.event.actor], ['ticket.closed', null])
})

test('TKT-1 a ticket that cannot be closed keeps no other from being closed', async () => {
  const { agent, customer, manager, id, status } = await assigned()
  const { id: other } = await t.make.ticket(customer)
  await post(manager, `/internal/tickets/${other}/accept`, {})
  await post(manager, `/internal/tickets/${other}/assign`, { assigneeId: agent.id })
  await status(agent, { to: 'RESOLVED', ...words })
  t.clock.advance({ minutes: 1 }) // so that it is looked at after the first
  await post(agent, `/internal/tickets/${other}/status`, { to: 'RESOLVED', ...words })
  t.clock.advance({ hours: 8 * 24 })
  await refuseChangesOf(id)
  const sweep = t.deps.sweeps.find(({ name }) => name === 'tickets.close-quiet')
  assert.ok(sweep)
  const asHelpdesk = { ...agent.ctx, actor: { userId: null, permissions: new Set<never>() }, now: t.clock.now() }
  await assert.rejects(sweep.run(asHelpdesk), AggregateError)
  assert.deepEqual(
    [(await ticketOf(customer, id)).status, (await ticketOf(customer, other)).status],
    ['RESOLVED', 'CLOSED'],
  )
})

async function refuseChangesOf(id: string): Promise<void> {
  const owner = new pg.Client({ connectionString: t.database.urlAs('atum_owner') })
  await owner.connect()
  await owner.query(`create trigger stuck before update on tickets
    for each row when (new.id = '${id}') execute function app.refuse_change()`)
  await owner.end()
}

test('TKT-7 every move is in the audit log with what was before and after', async () => {
  const { agent, manager, id, status } = await assigned()
  await status(agent, { to: 'RESOLVED', ...words })
  const { items } = (await t.as(manager).get(`/api/audit?entityId=${id}`)).json<Page<AuditEntry>>()
  const statusIn = (value: unknown) => (value as { status?: string } | null)?.status
  const told = items.map(({ action, actor, ...entry }) => [
    action,
    actor?.id,
    statusIn(entry.oldValue),
    statusIn(entry.newValue),
  ])
  assert.deepEqual(told.slice(0, 3), [
    ['ticket.resolved', agent.id, 'ASSIGNED', 'RESOLVED'],
    ['ticket.assigned', manager.id, 'ACCEPTED', 'ASSIGNED'],
    ['ticket.accepted', manager.id, 'NEW', 'ACCEPTED'],
  ])
})
