import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { BacklogReport, FlowReport, SlaReport, TodayReport } from '@atum-desk/contract/reports'
import type { Role } from '@atum-desk/contract/roles'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { TicketFilter } from '@atum-desk/contract/views'
import fc from 'fast-check'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { createReports } from './reports.service.ts'

const words = { resolution: 'The drum was replaced.', rootCause: 'Wear.' }

/** The worker tells what has become of the promises. */
async function sweep({ ctx }: TestUser): Promise<void> {
  const asHelpdesk = { ...ctx, actor: { userId: null, permissions: new Set<never>() }, now: t.clock.now() }
  await t.deps.sweeps.find(({ name }) => name === 'sla.tell-milestones')?.run(asHelpdesk)
}

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function ask<Answer>(user: TestUser, path: string): Promise<Answer> {
  const answer = await t.as(user).get(path)
  assert.equal(answer.statusCode, 200, `${path}: ${answer.body}`)
  return answer.json<Answer>()
}

async function post(user: TestUser, path: string, body: object): Promise<void> {
  const answer = await t.as(user).post(`/api${path}`, body)
  assert.ok(answer.statusCode < 300, `${path}: ${answer.body}`)
}

/** How many tickets the list shows that is asked for so. */
async function lengthOf(user: TestUser, query: TicketFilter): Promise<number> {
  const params = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)] as [string, string]),
  )
  return (await ask<Page<TicketSummary>>(user, `/api/tickets?limit=100&${params}`)).items.length
}

/** Two organizations, two teams, and a ticket of every kind; it is 08:00 of a day that they were all opened on. */
async function desk() {
  const made = await t.make.helpdesk()
  const { tenantId, agent, manager } = made
  const otherOrg = await t.make.organization(tenantId)
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: otherOrg })
  const teamId = await t.make.team(tenantId, [agent.id])
  const open = async (by: TestUser, to: { assigneeId?: string; teamId?: string } | null, priority = 'P2') => {
    const { id } = await t.make.ticket(by, { priority: priority as 'P2' })
    if (to === null) return id
    await post(manager, `/internal/tickets/${id}/accept`, {})
    await post(manager, `/internal/tickets/${id}/assign`, to)
    return id
  }
  const status = (id: string, to: string, more = {}) => post(agent, `/internal/tickets/${id}/status`, { to, ...more })
  return { ...made, otherOrg, neighbour, teamId, open, status }
}

test('RPT-1 each number is the length of the list that it leads to, of all and of a team or an organization', async () => {
  const { customer, neighbour, agent, manager, otherOrg, teamId, open, status } = await desk()
  const mine = { assigneeId: agent.id, teamId }
  await open(customer, null)
  await open(neighbour, null)
  await open(customer, mine)
  await status(await open(neighbour, mine), 'WAITING_CUSTOMER')
  const solved = await open(customer, mine)
  await status(solved, 'RESOLVED', words)
  const merged = await open(customer, mine)
  await post(manager, `/internal/tickets/${merged}/merge`, { into: solved })
  await open(customer, { assigneeId: agent.id }, 'P1') // answered within 15 minutes, solved within four hours
  t.clock.advance({ minutes: 20 })
  const seen = async (more: string) => {
    const { numbers } = await ask<TodayReport>(agent, `/api/reports/today${more}`)
    for (const { key, count, query } of numbers) assert.equal(count, await lengthOf(agent, query), `${key} ${more}`)
    return Object.fromEntries(numbers.map(({ key, count }) => [key, count]))
  }
  assert.deepEqual(await seen(''), { new: 2, open: 3, due: 1, breached: 1, waiting: 1, solved: 1, created: 6 })
  assert.deepEqual(await seen(`?teamId=${teamId}`), {
    new: 0,
    open: 2,
    due: 1,
    breached: 0,
    waiting: 1,
    solved: 1,
    created: 3,
  })
  assert.deepEqual(await seen(`?orgId=${otherOrg}`), {
    new: 1,
    open: 1,
    due: 0,
    breached: 0,
    waiting: 1,
    solved: 0,
    created: 2,
  })
})

test('RPT-2 days are those of the viewer’s calendar, in a clock change too: as a plain model counts them', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const admin = await t.make.user(tenantId, 'admin')
  const { id, ctx } = customer
  // Around the nights in which midnight is left out in Cairo, and comes twice in the Azores and in Havana.
  const nights = ['2026-04-23T22:00Z', '2026-10-29T21:00Z', '2026-10-25T01:00Z', '2026-11-01T05:00Z']
  const instants = fc
    .sample(fc.tuple(fc.constantFrom(...nights), fc.integer({ min: -180, max: 180 })), { numRuns: 60, seed: 7 })
    .map(([night, minutes]) => Temporal.Instant.from(night).add({ minutes }))
  for (const now of instants) {
    const text = { title: 'The printer is on fire', description: 'It began this morning.' }
    await t.deps.tickets.create({ ...ctx, actor: { ...ctx.actor, userId: id }, now }, text)
  }
  for (const timeZone of ['Africa/Cairo', 'Atlantic/Azores', 'America/Havana', 'Asia/Kathmandu']) {
    const { version } = await ask<{ version: number }>(admin, `/api/users/${admin.id}`)
    assert.equal((await t.as(admin).patch(`/api/users/${admin.id}`, { version, timeZone })).statusCode, 200)
    const report = await ask<FlowReport>(admin, '/api/reports/flow?from=2026-04-01&to=2026-11-20')
    assert.equal(report.timeZone, timeZone)
    const model = new Map<string, number>()
    for (const at of instants) {
      const day = at.toZonedDateTimeISO(timeZone).toPlainDate().toString()
      model.set(day, (model.get(day) ?? 0) + 1)
    }
    const days = report.days.filter(({ created }) => created > 0)
    assert.deepEqual(new Map(days.map(({ day, created }) => [day, created])), new Map([...model].sort()))
    for (const { day, created } of days) assert.equal(created, await lengthOf(admin, { q: `created:${day}` }), day)
  }
})

test('RPT-2 what was solved counts on the day on which it was, and no more when it is taken up again', async () => {
  const { customer, agent, open, status } = await desk()
  const id = await open(customer, { assigneeId: agent.id })
  await status(id, 'RESOLVED', words)
  const solved = async () => {
    const { days, to } = await ask<FlowReport>(agent, '/api/reports/flow?days=2')
    assert.deepEqual([days.length, days.at(-1)?.day], [2, to])
    return days.map((day) => day.solved)
  }
  assert.deepEqual(await solved(), [0, 1])
  t.clock.advance({ hours: 24 })
  assert.deepEqual(await solved(), [1, 0])
  await post(customer, `/tickets/${id}/solution/refuse`, { reason: 'It came back.' })
  assert.deepEqual(await solved(), [0, 0])
})

test('RPT-3 a promise is decided once: kept when it was met in time, broken when its deadline passed', async () => {
  const { customer, agent, teamId, open, status } = await desk()
  const kept = await open(customer, { assigneeId: agent.id, teamId })
  await post(agent, `/tickets/${kept}/comments`, { body: 'On it.' })
  await status(kept, 'RESOLVED', words)
  const late = await open(customer, { assigneeId: agent.id }, 'P1')
  await open(customer, { assigneeId: agent.id }, 'P4') // undecided
  t.clock.advance({ minutes: 30 })
  await sweep(agent)
  await post(agent, `/tickets/${late}/comments`, { body: 'Sorry.' })
  await status(late, 'RESOLVED', words)
  const report = await ask<SlaReport>(agent, '/api/reports/sla')
  assert.deepEqual(report.total, { firstResponse: { kept: 1, broken: 1 }, resolution: { kept: 2, broken: 0 } })
  const nothing = { kept: 0, broken: 0 }
  assert.deepEqual(report.priorities, [
    { priority: 'P1', firstResponse: { kept: 0, broken: 1 }, resolution: { kept: 1, broken: 0 } },
    { priority: 'P2', firstResponse: { kept: 1, broken: 0 }, resolution: { kept: 1, broken: 0 } },
    { priority: 'P3', firstResponse: nothing, resolution: nothing },
    { priority: 'P4', firstResponse: nothing, resolution: nothing },
  ])
  assert.deepEqual(
    report.teams.map(({ team, firstResponse }) => [team?.id ?? null, firstResponse]),
    [
      [teamId, { kept: 1, broken: 0 }],
      [null, { kept: 0, broken: 1 }],
    ],
  )
  const ofTeam = await ask<SlaReport>(agent, `/api/reports/sla?teamId=${teamId}`)
  assert.deepEqual(ofTeam.total.firstResponse, { kept: 1, broken: 0 })
  t.clock.advance({ hours: 24 })
  assert.deepEqual((await ask<SlaReport>(agent, '/api/reports/sla?days=1')).total.firstResponse, nothing)
})

test('RPT-4 the backlog by age is what its lists hold, and the work stands with who has it', async () => {
  const { tenantId, customer, agent, manager, teamId, open, status } = await desk()
  await open(customer, { assigneeId: agent.id, teamId })
  t.clock.advance({ hours: 24 * 5 })
  await open(customer, { teamId }, 'P1')
  await status(await open(customer, { assigneeId: agent.id, teamId }), 'WAITING_CUSTOMER')
  await open(customer, null)
  const report = await ask<BacklogReport>(agent, '/api/reports/backlog')
  const counts = report.ages
    .filter(({ count }) => count > 0)
    .map(({ age, count, priorities }) => [age, count, priorities])
  assert.deepEqual(counts, [
    ['today', 3, { P1: 1, P2: 2, P3: 0, P4: 0 }],
    ['days3to6', 1, { P1: 0, P2: 1, P3: 0, P4: 0 }],
  ])
  for (const { age, count, query } of report.ages) assert.equal(count, await lengthOf(manager, query), age)
  const team = { id: teamId, name: `A team ${teamId}` }
  assert.deepEqual(report.teams, [{ team, unassigned: 1, inHand: 2, breached: 1 }])
  const person = { id: agent.id, name: agent.name }
  assert.deepEqual(report.agents, [{ agent: person, inHand: 2, waiting: 1, breached: 1 }])
  const stranger = await t.make.organization(tenantId)
  assert.deepEqual((await ask<BacklogReport>(agent, `/api/reports/backlog?orgId=${stranger}`)).agents, [])
})

test('RPT-2 RPT-3 the first and the last day that can be asked for are answered, and none of them is 500', async () => {
  const { agent } = await desk()
  for (const name of ['flow', 'sla']) {
    const statuses = ['1000-01-01', '9998-12-31', '9999-12-31'].map(async (to) => {
      const { statusCode } = await t.as(agent).get(`/api/reports/${name}?to=${to}`)
      return statusCode
    })
    assert.deepEqual(await Promise.all(statuses), [200, 200, 400], name)
  }
})

test('RPT-7 no statement of a report may take longer than 5 s, and one that would is 503', async () => {
  const { agent } = await t.make.helpdesk()
  const seen: string[] = []
  const tickets = {
    async countAll({ q }: TenantReadTx) {
      const setting = sql<string>`current_setting('statement_timeout')`.as('limit')
      seen.push((await q.selectFrom(sql`(select)`.as('nothing')).select(setting).executeTakeFirstOrThrow()).limit)
      const slow = sql`(select pg_sleep(0.2))`.as('slow')
      await q.selectFrom(sql`(select set_config('statement_timeout', '50', true))`.as('sooner')).selectAll().execute()
      await q.selectFrom(sql`(select)`.as('nothing')).select(slow).execute()
      return 0
    },
  }
  const refused = { code: 'unavailable', message: /took too long/ }
  await assert.rejects(createReports({ db: t.db, tickets }).today(agent.ctx, {}), refused)
  assert.deepEqual(seen, ['5s'])
})

test('RPT-5 another helpdesk’s tickets are in no number, and a role without the permission reads none', async () => {
  const { customer, agent, open } = await desk()
  await open(customer, { assigneeId: agent.id })
  const elsewhere = await t.make.helpdesk()
  const { numbers } = await ask<TodayReport>(elsewhere.agent, '/api/reports/today')
  assert.ok(numbers.every(({ count }) => count === 0))
  assert.deepEqual((await ask<BacklogReport>(elsewhere.agent, '/api/reports/backlog')).agents, [])
  assert.ok((await ask<FlowReport>(elsewhere.agent, '/api/reports/flow')).days.every(({ created }) => created === 0))
  const admin = await t.make.user(elsewhere.tenantId, 'admin')
  const { version, permissions } = await ask<Role>(admin, '/api/roles/agent')
  const body = { version, permissions: permissions.filter((name) => name !== 'report.read') }
  assert.equal((await t.as(admin).patch('/api/roles/agent', body)).statusCode, 200)
  for (const name of ['today', 'flow', 'sla', 'backlog']) {
    assert.equal((await t.as(elsewhere.agent).get(`/api/reports/${name}`)).statusCode, 403, name)
  }
})
