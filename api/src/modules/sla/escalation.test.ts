import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { SlaEscalation } from '@atum-desk/contract/sla-escalations'
import type { SlaExplanation } from '@atum-desk/contract/sla-explanation'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { edit, rules } from './testing/policies.ts'
import { hour, later, running, sweep, words } from './testing/running.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const resolution = (atPercent: number, more: Omit<SlaEscalation, 'clock' | 'atPercent'>): SlaEscalation => {
  return { clock: 'resolution', atPercent, ...more }
}

/** A P2 ticket of eight hours, by a policy with these steps. */
async function escalating(escalations: readonly SlaEscalation[]) {
  const desk = await t.make.helpdesk()
  const policies = await rules(t, desk.tenantId)
  await policies.add('Steps', { position: 1, escalations })
  const ticket = await running(t, async () => desk)
  const accepted = t.clock.now()
  const read = async () => (await t.as(ticket.agent).get(`/api/tickets/${ticket.id}`)).json<Ticket>()
  return { ...ticket, policies, accepted, read }
}

/** The steps that the timeline tells: when each was, to the second, and of what. */
async function stepsTold(user: TestUser, id: string): Promise<string[]> {
  const { items } = (await t.as(user).get(`/api/tickets/${id}/timeline`)).json<Page<TimelineEntry>>()
  return items.flatMap((entry) =>
    entry.type === 'event' && entry.event.name === 'sla.escalated'
      ? [`${entry.event.occurredAt.slice(11, 19)} ${entry.event.details.step?.atPercent}`]
      : [],
  )
}

const toldTo = async ({ ctx }: TestUser, ticketId: string) =>
  t.db.read(ctx, async ({ q }) => {
    const rows = q.selectFrom('deliveries').where('ticket_id', '=', ticketId).where('event', '=', 'sla.escalated')
    return (await rows.select('recipient_id').execute()).map(({ recipient_id }) => recipient_id).toSorted()
  })

test('SLA-12 each step is done once, at its true instant, however late and by how many workers', async () => {
  const steps = [50, 75, 100, 150].map((percent) => resolution(percent, { notify: { assignee: true } }))
  const { agent, customer, id } = await escalating(steps)
  const start = t.clock.now()
  t.clock.advance({ hours: 4, seconds: 10 })
  await sweep(t, agent)
  assert.deepEqual(await stepsTold(agent, id), [], 'not certain for a quarter of a minute')
  t.clock.advance({ hours: 68 })
  await Promise.all([sweep(t, agent), sweep(t, agent), sweep(t, agent)])
  await sweep(t, agent)
  const at = (hours: number) => start.add({ hours }).toString().slice(11, 19)
  assert.deepEqual(await stepsTold(agent, id), [`${at(4)} 50`, `${at(6)} 75`, `${at(8)} 100`, `${at(12)} 150`])
  assert.deepEqual(await toldTo(agent, id), [agent.id, agent.id, agent.id, agent.id])
  assert.deepEqual(await stepsTold(customer, id), [], 'no customer sees a step')
  const timeline = await t.as(customer).get(`/api/tickets/${id}/timeline`)
  assert.doesNotMatch(timeline.body, /sla\.|atPercent|notify/)
})

test('SLA-12 a paused clock reaches no step', async () => {
  const { agent, customer, id, to, say } = await escalating([resolution(50, { notify: { assignee: true } })])
  t.clock.advance({ hours: 3 })
  await to('WAITING_CUSTOMER', { comment: 'Which one?' })
  t.clock.advance({ hours: 100 })
  await sweep(t, agent)
  assert.deepEqual(await stepsTold(agent, id), [])
  await say(customer, 'The blue one.')
  t.clock.advance({ hours: 2 })
  await sweep(t, agent)
  assert.deepEqual(await stepsTold(agent, id), [`${later(t, { hours: -1 }).slice(11, 19)} 50`])
})

test('SLA-12 whom a step names is told, of the staff, each once', async () => {
  const desk = await t.make.helpdesk()
  const named = await t.make.user(desk.tenantId, 'agent')
  const mate = await t.make.user(desk.tenantId, 'agent')
  const teamId = await t.make.team(desk.tenantId, [desk.agent.id, mate.id])
  const notify = { roles: ['manager'], assignee: true, team: true, userIds: [named.id] }
  const policies = await rules(t, desk.tenantId)
  await policies.add('Steps', { position: 1, escalations: [resolution(50, { notify })] })
  const { id, agent, post, manager } = await running(t, async () => desk)
  await post(manager, `/internal/tickets/${id}/assign`, { assigneeId: agent.id, teamId })
  t.clock.advance({ hours: 5 })
  await sweep(t, agent)
  assert.deepEqual(await toldTo(agent, id), [agent.id, manager.id, mate.id, named.id].toSorted())
})

test('SLA-12 SLA-3 a raised priority re-targets the clocks, and no step is done again for it', async () => {
  const raise = resolution(50, { raisePriority: true })
  const { agent, id, accepted, read, policies } = await escalating([raise])
  const target = (minutes: number) => ({ firstResponseMinutes: 60, resolutionMinutes: minutes })
  const targets = { P1: target(240), P2: target(480), P3: target(960), P4: target(960) }
  const [policy] = await policies.inUse()
  const answer = await t.as(policies.admin).patch(`/api/sla/${policy?.id}`, { version: 1, targets })
  assert.equal(answer.statusCode, 200, answer.body)
  await edit(t, agent, id, { priority: 'P3' })
  t.clock.advance({ hours: 9 })
  await sweep(t, agent)
  const { priority, sla } = await read()
  assert.deepEqual([priority, sla.resolution?.targetSeconds], ['P2', 8 * hour])
  // Nine hours of the eight are gone: it has breached at once, and the same step for P2 would lead to P1.
  assert.deepEqual([sla.resolution?.state, sla.resolution?.breachedAt], ['breached', later(t, { seconds: 0 })])
  t.clock.advance({ hours: 30 })
  await sweep(t, agent)
  assert.equal((await read()).priority, 'P2')
  assert.deepEqual(await stepsTold(agent, id), [`${accepted.add({ hours: 8 }).toString().slice(11, 19)} 50`])
})

test('SLA-12 steps in a row go to the top, one after the other, and stop there', async () => {
  const steps = [10, 20, 30, 40].map((percent) => resolution(percent, { raisePriority: true }))
  const { agent, id, read } = await escalating([...steps, resolution(45, { raisePriority: 'P3' })])
  await edit(t, agent, id, { priority: 'P4' })
  t.clock.advance({ hours: 7 })
  await sweep(t, agent)
  assert.equal((await read()).priority, 'P1')
  assert.equal((await stepsTold(agent, id)).length, 5)
})

test('SLA-12 a step gives the ticket to a role; the helpdesk itself did, and the audit log says so', async () => {
  const { agent, manager, id, read } = await escalating([resolution(50, { assignToRole: 'manager' })])
  t.clock.advance({ hours: 5 })
  await Promise.all([sweep(t, agent), sweep(t, agent)])
  const { escalation, assignee } = await read()
  assert.deepEqual(
    [escalation?.role, escalation?.from?.id, escalation?.by, assignee],
    ['manager', agent.id, null, null],
  )
  const { items } = (await t.as(manager).get(`/api/audit?entityId=${id}`)).json<Page<AuditEntry>>()
  const entries = items.filter(({ action }) => action === 'sla.escalated')
  assert.equal(entries.length, 1)
  assert.equal(entries[0]?.actor, null)
})

test('SLA-12 what is solved by the time a late worker comes is told, and left alone', async () => {
  const { agent, id, to, read } = await escalating([
    resolution(50, { raisePriority: 'P1', assignToRole: 'manager', notify: { assignee: true } }),
  ])
  t.clock.advance({ hours: 5 })
  await to('RESOLVED', words)
  await sweep(t, agent)
  const { priority, escalation } = await read()
  assert.deepEqual([priority, escalation], ['P2', null])
  assert.equal((await stepsTold(agent, id)).length, 1)
})

test('SLA-12 SLA-8 the explanation tells the steps, done and to come, with their instants', async () => {
  const steps = [25, 50, 200].map((percent) => resolution(percent, { notify: { assignee: true } }))
  const { agent, id, accepted } = await escalating(steps)
  t.clock.advance({ hours: 3 })
  await sweep(t, agent)
  const explain = async () => {
    const answer = await t.as(agent).get(`/api/internal/tickets/${id}/sla/explain`)
    return answer.json<SlaExplanation>().resolution?.steps ?? []
  }
  const at = (hours: number) => accepted.add({ hours }).toString({ fractionalSecondDigits: 3 })
  assert.deepEqual(
    (await explain()).map(({ step, at: when, doneAt }) => [step.atPercent, when, doneAt]),
    [
      [25, at(2), later(t, { seconds: 0 })],
      [50, at(4), null],
      [200, at(16), null],
    ],
  )
})
