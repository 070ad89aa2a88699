import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { TicketEscalation } from '@atum-desk/contract/assignment'
import type { Page } from '@atum-desk/contract/common'
import type { Delivery } from '@atum-desk/contract/deliveries'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import type { TicketEvent, TimelineEntry } from '@atum-desk/contract/timeline'
import { systemContext } from '../../../platform/access/context.ts'
import { type TestApp, testApp } from '../../../testing/app.ts'
import type { TestUser } from '../../../testing/factories.ts'
import { type Floor, openFloor } from '../../../testing/floor.ts'
import { escalateToRole } from '../index.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const act = (user: TestUser, id: string, action: string, body = {}) =>
  t.as(user).post(`/api/internal/tickets/${id}/${action}`, body)
const done = async (user: TestUser, id: string, action: string, body = {}) => {
  const answer = await act(user, id, action, body)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<Ticket>()
}
const codeOf = async (user: TestUser, id: string, action: string, body = {}) => {
  const answer = await act(user, id, action, body)
  return `${answer.statusCode} ${answer.json<Problem>().code}`
}
const named = ({ id, name }: TestUser) => ({ id, name })

/** In the hands of the first agent, of a team. */
async function held(): Promise<Floor & { id: string; first: TestUser; second: TestUser; teamId: string }> {
  const floor = await openFloor(t, 2)
  const [first, second] = floor.agents as [TestUser, TestUser]
  const { id: teamId } = await floor.team(floor.agents)
  const id = await floor.accepted()
  await floor.assign(id, { assigneeId: first.id, teamId })
  await done(first, id, 'status', { to: 'IN_PROGRESS' })
  return { ...floor, id, first, second, teamId }
}

test('TKT-14 escalated to a role, a ticket is nobody’s until one of that role takes it, and stands where it stood', async () => {
  const { id, first, manager, admin, ...floor } = await held()
  const up = await done(first, id, 'escalate', { role: 'manager', reason: 'The contract is unclear.' })
  assert.deepEqual([up.status, up.assignee], ['IN_PROGRESS', null])
  const { fromTeam, at, ...escalation } = up.escalation as TicketEscalation
  assert.deepEqual(escalation, {
    role: 'manager',
    from: named(first),
    by: named(first),
    reason: 'The contract is unclear.',
  })
  assert.deepEqual([fromTeam?.id, at], [floor.teamId, up.updatedAt])
  assert.equal(await codeOf(admin, id, 'take'), '403 forbidden')
  assert.equal(await codeOf(floor.second, id, 'take'), '403 forbidden')
  const taken = await done(manager, id, 'take')
  assert.deepEqual([taken.status, taken.assignee, taken.escalation?.role], ['IN_PROGRESS', named(manager), 'manager'])
})

test('TKT-14 de-escalated, it is exactly whose it was, as it stands then', async () => {
  const { id, first, manager, teamId, second, ...floor } = await held()
  await done(first, id, 'escalate', { role: 'manager' })
  await done(manager, id, 'take')
  await done(manager, id, 'status', { to: 'WAITING_CUSTOMER' })
  assert.equal(await codeOf(second, id, 'deescalate'), '403 forbidden')
  const { version } = await floor.ticket(id)
  assert.equal(await codeOf(manager, id, 'deescalate', { version: version - 1 }), '409 version-conflict')
  const back = await done(manager, id, 'deescalate', { version, reason: 'Go on as agreed.' })
  assert.deepEqual([back.status, back.assignee, back.team?.id], ['WAITING_CUSTOMER', named(first), teamId])
  assert.equal(back.escalation, null)
  for (const user of [manager, first]) assert.equal(await codeOf(user, id, 'deescalate'), '409 transition-refused')
})

test('TKT-14 until somebody has taken it, whom it came from calls it back', async () => {
  const { id, first, second, manager } = await held()
  await done(first, id, 'escalate', { role: 'manager' })
  assert.equal(await codeOf(second, id, 'deescalate'), '403 forbidden')
  assert.deepEqual((await done(first, id, 'deescalate')).assignee, named(first))
  await done(first, id, 'escalate', { role: 'manager' })
  await done(manager, id, 'take')
  assert.equal(await codeOf(first, id, 'deescalate'), '403 forbidden')
})

test('TKT-14 escalated again by who took it, it goes back step by step; raised on by nobody, in one', async () => {
  const { id, first, manager, admin } = await held()
  await done(first, id, 'escalate', { role: 'manager' })
  assert.equal(await codeOf(first, id, 'escalate', { role: 'manager' }), '409 duplicate')
  await done(manager, id, 'take')
  await done(manager, id, 'escalate', { role: 'admin' })
  await done(admin, id, 'take')
  const once = await done(admin, id, 'deescalate')
  assert.deepEqual(
    [once.assignee, once.escalation?.role, once.escalation?.from],
    [named(manager), 'manager', named(first)],
  )
  assert.deepEqual((await done(manager, id, 'deescalate')).assignee, named(first))

  await done(first, id, 'escalate', { role: 'manager' })
  const raised = await done(first, id, 'escalate', { role: 'admin' })
  assert.deepEqual([raised.escalation?.role, raised.escalation?.from], ['admin', named(first)])
  const back = await done(admin, id, 'deescalate')
  assert.deepEqual([back.assignee, back.escalation], [named(first), null])
})

test('TKT-14 whom it came from being gone, it is his team’s again; with no team, that is refused', async () => {
  const { id, first, manager, teamId, ...floor } = await held()
  await done(first, id, 'escalate', { role: 'manager' })
  const alone = await floor.accepted()
  await floor.assign(alone, { assigneeId: first.id })
  await done(first, alone, 'escalate', { role: 'manager' })
  await floor.ask(floor.admin, 'PATCH', `/users/${first.id}`, { version: 1, active: false })
  const back = await done(manager, id, 'deescalate')
  assert.deepEqual([back.assignee, back.team?.id, back.escalation], [null, teamId, null])
  const refused = await act(manager, alone, 'deescalate')
  assert.deepEqual([refused.statusCode, refused.json<Problem>().code], [409, 'transition-refused'])
  assert.match(refused.json<Problem>().detail, /assign it/)
  assert.equal((await floor.ticket(alone)).escalation?.role, 'manager')
})

test('TKT-14 only a role of staff that works tickets, and only what is accepted and not over', async () => {
  const { id, first, ...floor } = await held()
  const watchers = { name: 'watchers', title: 'Watchers', audience: 'staff', permissions: ['ticket.read'] }
  await floor.ask(floor.admin, 'POST', '/roles', watchers)
  for (const role of ['customer', 'watchers', 'nobody_at_all']) {
    assert.equal(await codeOf(first, id, 'escalate', { role }), '422 invalid-reference', role)
  }
  assert.equal((await act(first, id, 'escalate', {})).statusCode, 400)
  const { id: fresh } = await t.make.ticket(floor.customer)
  await floor.resolve(first, id)
  for (const one of [fresh, id]) {
    assert.equal(await codeOf(first, one, 'escalate', { role: 'manager' }), '409 transition-refused')
  }
})

test('TKT-14 what waits for a role is worked by nobody else, is in no team’s queue, and can be assigned by hand', async () => {
  const { id, first, second, manager, teamId, ...floor } = await held()
  await floor.changeTeam(teamId, { strategy: 'round_robin' })
  await done(first, id, 'escalate', { role: 'manager' })
  for (const to of ['WAITING_CUSTOMER', 'RESOLVED']) {
    const words = { to, resolution: 'Done.', rootCause: 'Wear.' }
    assert.equal(await codeOf(second, id, 'status', words), '403 forbidden', to)
  }
  const sweep = t.deps.sweeps.find(({ name }) => name === 'assignment.give-out')
  await sweep?.run(systemContext({ tenantId: floor.tenantId, requestId: 'sweep', now: t.clock.now() }))
  const waiting = (await t.as(second).get(`/api/teams/${teamId}/queue`)).json<Page<TicketSummary>>()
  assert.deepEqual(waiting.items, [])
  assert.equal((await floor.ticket(id)).assignee, null)

  const another = await t.make.user(floor.tenantId, 'manager')
  const within = await floor.assign(id, { assigneeId: another.id })
  assert.deepEqual([within.assignee, within.escalation?.from], [named(another), named(first)], 'still with the role')
  const outside = await floor.assign(id, { assigneeId: second.id })
  assert.deepEqual([outside.assignee, outside.escalation], [named(second), null], 'given away for good')
  assert.equal(await codeOf(second, id, 'deescalate'), '409 transition-refused')
  assert.equal(manager.id === another.id, false)
})

const eventsOf = async (user: TestUser, id: string): Promise<TicketEvent[]> => {
  const { items } = (await t.as(user).get(`/api/tickets/${id}/timeline?limit=100`)).json<Page<TimelineEntry>>()
  return items.flatMap((entry) => (entry.type === 'event' ? [entry.event] : []))
}

test('TKT-14 a customer is told nothing of it, and staff who it was, whom it came from and why', async () => {
  const { id, first, manager, customer } = await held()
  await done(first, id, 'escalate', { role: 'manager', reason: 'A hard one.' })
  const [seen] = [await t.as(customer).get(`/api/tickets/${id}`)]
  assert.doesNotMatch(seen.body, /escalat|A hard one/)
  await done(manager, id, 'take')
  await done(manager, id, 'deescalate')
  const told = (await eventsOf(first, id)).filter(({ name }) => /escalated/.test(name))
  assert.deepEqual(
    told.map(({ name, internal, details: { role, reason, assignee, previous } }) => {
      return { name, internal, role, reason, assignee, previous: previous?.assignee }
    }),
    [
      {
        ...{ name: 'ticket.escalated', internal: true, role: 'manager', reason: 'A hard one.' },
        ...{ assignee: null, previous: named(first) },
      },
      {
        ...{ name: 'ticket.deescalated', internal: true, role: 'manager', reason: undefined },
        ...{ assignee: named(first), previous: named(manager) },
      },
    ],
  )
  const names = (await eventsOf(customer, id)).map(({ name }) => name)
  assert.ok(!names.some((name) => /escalated/.test(name)))
  const { items } = (await t.as(manager).get('/api/deliveries?limit=100')).json<Page<Delivery>>()
  const messages = items.filter(({ event }) => /escalated/.test(event)).map((one) => [one.event, one.recipient?.id])
  assert.deepEqual(messages.toReversed(), [
    ['ticket.escalated', manager.id],
    ['ticket.deescalated', first.id],
  ])
})

test('TKT-14 ISO-2 no version and no instant tells a customer that what nobody had yet was escalated', async () => {
  const floor = await openFloor(t, 1)
  const [agent] = floor.agents as [TestUser]
  const id = await floor.accepted()
  const read = async (user: TestUser) => (await t.as(user).get(`/api/tickets/${id}`)).json<Ticket>()
  const [before, known] = [await read(floor.customer), (await read(agent)).version]
  t.clock.advance({ minutes: 1 })
  const up = await done(agent, id, 'escalate', { version: known, role: 'manager' })
  assert.equal(up.version, known + 1)
  assert.equal(await codeOf(floor.manager, id, 'deescalate', { version: known }), '409 version-conflict')
  await done(floor.manager, id, 'deescalate', { version: known + 1 })
  const { sla: _clocks, ...untold } = before
  const { sla: _later, ...now } = await read(floor.customer)
  assert.deepEqual(now, untold)
})

test('TKT-14 staff list what is escalated to a role, their own or another; a role that a ticket waits for stays', async () => {
  const { id, first, manager, customer, admin } = await held()
  const body = { name: 'experts', title: 'Experts', audience: 'staff', permissions: ['ticket.read', 'ticket.work'] }
  assert.equal((await t.as(admin).post('/api/roles', body)).statusCode, 201)
  await done(first, id, 'escalate', { role: 'experts' })
  const listed = async (user: TestUser, role: string) =>
    (await t.as(user).get(`/api/tickets?escalatedTo=${role}`))
      .json<Page<TicketSummary>>()
      .items.map((ticket) => ticket.id)
  assert.deepEqual([await listed(manager, 'experts'), await listed(manager, 'mine')], [[id], []])
  assert.deepEqual(await listed(customer, 'experts'), [])

  const removing = await t.as(admin).ask('DELETE', '/api/roles/experts')
  assert.deepEqual([removing.statusCode, removing.json<Problem>().code], [422, 'in-use'])
  await t.as(manager).post(`/api/internal/tickets/${id}/assign`, { assigneeId: first.id })
  assert.equal((await t.as(admin).ask('DELETE', '/api/roles/experts')).statusCode, 200)
  assert.equal((await t.as(manager).get(`/api/tickets/${id}`)).json<Ticket>().escalation, null)
})

test('TKT-14 a ticket that its customer cancelled meanwhile waits for no role', async () => {
  const { admin, manager, customer, ...floor } = await held()
  const body = { name: 'experts', title: 'Experts', audience: 'staff', permissions: ['ticket.read', 'ticket.work'] }
  await floor.ask(admin, 'POST', '/roles', body)
  const id = await floor.accepted()
  await done(manager, id, 'escalate', { role: 'experts' })
  await floor.ask(customer, 'POST', `/tickets/${id}/cancel`, {})
  assert.equal((await t.as(admin).ask('DELETE', '/api/roles/experts')).statusCode, 200)
})

test('TKT-14 no customer is told by an explanation that his ticket is escalated', async () => {
  const { id, first, customer } = await held()
  const explained = async (action: string) =>
    (await t.as(customer).get(`/api/roles/explain?action=${action}&ticketId=${id}`)).body
  const actions = ['deescalate', 'escalate', 'take', 'start', 'resolve']
  const before = await Promise.all(actions.map(explained))
  await done(first, id, 'escalate', { role: 'manager' })
  assert.deepEqual(await Promise.all(actions.map(explained)), before)
})

test('TKT-14 the helpdesk itself escalates, in somebody’s transaction, and not what is with that role already', async () => {
  const { id, manager, first, ...floor } = await held()
  const ctx = systemContext({ tenantId: floor.tenantId, requestId: 'sla', now: t.clock.now() })
  const raise = (ticketId: string, role: string) => t.db.write(ctx, (tx) => escalateToRole(tx, ticketId, role, '75 %'))
  assert.equal(await raise(id, 'manager'), true)
  const { escalation, assignee } = await floor.ticket(id)
  assert.deepEqual([assignee, escalation?.by, escalation?.from, escalation?.reason], [null, null, named(first), '75 %'])
  assert.equal(await raise(id, 'manager'), false)
  await done(manager, id, 'take')
  assert.equal(await raise(id, 'manager'), false)
  assert.equal(await raise(id, 'no_such_role'), false)
  assert.equal(await raise(id, 'admin'), true)
  assert.deepEqual((await floor.ticket(id)).escalation?.from, named(manager))

  const fresh = await floor.accepted()
  assert.equal(await raise(fresh, 'manager'), true, 'accepted, and nobody’s yet')
  assert.deepEqual((await done(manager, fresh, 'take')).status, 'ASSIGNED')
  const { id: before } = await t.make.ticket(floor.customer)
  assert.equal(await raise(before, 'manager'), false, 'before the gate')
})
