import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { SlaExplanation, SlaRecord } from '@atum-desk/contract/sla-explanation'
import type { Ticket } from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { edit, rules, targets } from './testing/policies.ts'
import { hour, later, milestones, running, sweep, words } from './testing/running.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

/** A helpdesk that promises something to P1 alone. */
async function urgentOnly() {
  const desk = await t.make.helpdesk()
  const policies = await rules(t, desk.tenantId)
  await policies.remove(policies.standard.id)
  await policies.add('Urgent', { priorities: ['P1'], targets: targets(60, 480) })
  return { ...(await running(t, async () => desk)), policies }
}

async function history(user: TestUser, id: string, kind: string): Promise<string[]> {
  const answer = await t.as(user).get(`/api/internal/tickets/${id}/sla/history`)
  const { items } = answer.json<{ items: SlaRecord[] }>()
  return items
    .flatMap((record) => (record.kind === kind ? record.events : []))
    .map(({ type, cause }) => `${type} ${cause}`)
}

test('SLA-3 where no rule fits nothing is promised, and no clock runs', async () => {
  const { sla, agent, id } = await urgentOnly()
  assert.deepEqual(await sla(), { firstResponse: null, resolution: null, nextResponse: null })
  t.clock.advance({ hours: 100 })
  await sweep(t, agent)
  assert.deepEqual(await milestones(t, agent, id), [])
})

test('SLA-1 SLA-3 a ticket that comes under a policy late has its clocks from acceptedAt, with its answer and its pauses', async () => {
  const { agent, customer, id, to, say, sla } = await urgentOnly()
  const accepted = t.clock.now()
  t.clock.advance({ minutes: 30 })
  await to('WAITING_CUSTOMER', { comment: 'Which one?' })
  t.clock.advance({ hours: 10 })
  await say(customer, 'The blue one.')
  t.clock.advance({ minutes: 30 })
  await edit(t, agent, id, { priority: 'P1' })
  const { firstResponse, resolution } = await sla()
  assert.deepEqual([firstResponse?.state, firstResponse?.elapsedSeconds], ['met', 1800])
  assert.deepEqual(
    [resolution?.state, resolution?.elapsedSeconds, resolution?.startedAt],
    ['running', hour, accepted.toString({ fractionalSecondDigits: 3 })],
  )
  assert.equal(resolution?.dueAt, later(t, { hours: 7 }))
  assert.deepEqual(await history(agent, id, 'resolution'), [
    'start ticket.updated',
    'pause ticket.info_requested',
    'resume ticket.customer_replied',
  ])
})

test('SLA-3 what no rule fits any more is cancelled, and goes on from what had elapsed when one does again', async () => {
  const { agent, id, to, sla } = await urgentOnly()
  await edit(t, agent, id, { priority: 'P1' })
  t.clock.advance({ hours: 2 })
  await edit(t, agent, id, { priority: 'P3' })
  assert.equal((await sla()).resolution?.state, 'cancelled')
  t.clock.advance({ hours: 5 })
  await to('WAITING_CUSTOMER', { comment: 'Which one?' })
  await edit(t, agent, id, { priority: 'P1' })
  const { firstResponse, resolution } = await sla()
  assert.deepEqual([resolution?.state, resolution?.elapsedSeconds], ['paused', 2 * hour])
  assert.equal(firstResponse?.state, 'cancelled', 'it was answered while nothing was promised')
  assert.deepEqual(await history(agent, id, 'resolution'), [
    'start ticket.updated',
    'cancel ticket.updated',
    'reopen ticket.updated',
    'retarget ticket.updated',
    'pause ticket.updated',
  ])
  const explained = (await t.as(agent).get(`/api/internal/tickets/${id}/sla/explain`)).json<SlaExplanation>()
  assert.deepEqual(
    explained.resolution?.intervals.map(({ reason, countedSeconds }) => [reason, countedSeconds]),
    [
      ['working', 2 * hour],
      ['cancelled', 0],
    ],
  )
})

test('SLA-3 another service is another rule; acceptance that sets it starts by it, and the explanation says why', async () => {
  const desk = await t.make.helpdesk()
  const policies = await rules(t, desk.tenantId)
  const [vpn, mail] = [await policies.service(), await policies.service()]
  await policies.add('VPN', { position: 1, serviceIds: [vpn], targets: targets(30, 120) })
  await policies.add('Mail', { position: 2, serviceIds: [mail], targets: targets(20, 60) })
  const { id } = await t.make.ticket(desk.customer, { priority: 'P2' })
  const accepted = await t
    .as(desk.manager)
    .post(`/api/internal/tickets/${id}/accept`, { serviceId: vpn, priority: 'P1' })
  assert.equal(accepted.json<Ticket>().sla.resolution?.policy.name, 'VPN')
  t.clock.advance({ minutes: 30 })
  const { sla } = await edit(t, desk.agent, id, { serviceId: mail })
  assert.deepEqual([sla.resolution?.policy.name, sla.resolution?.remainingSeconds], ['Mail', 1800])
  const { resolution } = (await t.as(desk.agent).get(`/api/internal/tickets/${id}/sla/explain`)).json<SlaExplanation>()
  assert.deepEqual(
    resolution?.history.map(({ policy, cause, targetSeconds }) => [policy.name, cause, targetSeconds]),
    [
      ['VPN', 'ticket.accepted', 2 * hour],
      ['Mail', 'ticket.updated', hour],
    ],
  )
  const { considered = [], ...saw } = resolution?.selection ?? {}
  assert.deepEqual(saw, { priority: 'P1', serviceId: mail, orgId: desk.orgId })
  assert.deepEqual(
    considered.map(({ policy, outcome }) => `${policy.name} ${outcome}`),
    ['VPN other_service', 'Mail matched'],
  )
})

test('SLA-3 an edit that changes nothing of what the rules look at leaves the pinned versions alone', async () => {
  const { agent, id, sla, to, policies } = await urgentOnly()
  await edit(t, agent, id, { priority: 'P1' })
  const [urgent] = await policies.inUse()
  const raised = await t.as(policies.admin).patch(`/api/sla/${urgent?.id}`, { version: 1, targets: targets(10, 20) })
  assert.equal(raised.statusCode, 200, raised.body)
  await edit(t, agent, id, { title: 'The printer is still on fire', priority: 'P1' })
  assert.equal((await sla()).resolution?.targetSeconds, 8 * hour)
  await to('RESOLVED', words)
  await to('IN_PROGRESS')
  assert.equal((await sla()).resolution?.targetSeconds, 8 * hour, 'nor does a reopening')
  await edit(t, agent, id, { priority: 'P2' })
  await edit(t, agent, id, { priority: 'P1' })
  assert.equal((await sla()).resolution?.targetSeconds, 1200)
})

test('SLA-3 another customer’s organization is another rule', async () => {
  const { agent, manager, tenantId, id, sla, policies } = await urgentOnly()
  await edit(t, agent, id, { priority: 'P1' })
  const orgId = await t.make.organization(tenantId)
  const other = await t.make.user(tenantId, 'customer', { orgId })
  await policies.add('Meridian', { orgId, targets: targets(30, 240) })
  t.clock.advance({ hours: 1 })
  const { version } = (await t.as(agent).get(`/api/tickets/${id}`)).json<Ticket>()
  const moved = await t.as(manager).post(`/api/internal/tickets/${id}/requester`, { version, requesterId: other.id })
  assert.equal(moved.statusCode, 200, moved.body)
  const { resolution } = await sla()
  assert.deepEqual(
    [resolution?.policy.name, resolution?.elapsedSeconds, resolution?.targetSeconds],
    ['Meridian', hour, 4 * hour],
  )
  assert.equal((await t.as(other).get(`/api/tickets/${id}`)).json<Ticket>().sla.resolution?.policy.name, 'Meridian')
})

test('SLA-9 every cycle stays in the record, page by page, for staff', async () => {
  const { agent, customer, id, to, post } = await running(t)
  t.clock.advance({ hours: 1 })
  await to('RESOLVED', words)
  t.clock.advance({ hours: 1 })
  await post(customer, `/tickets/${id}/solution/refuse`, {})
  t.clock.advance({ hours: 1 })
  await to('RESOLVED', words)
  assert.deepEqual(await history(agent, id, 'resolution'), [
    'start ticket.accepted',
    'stop ticket.resolved',
    'reopen ticket.reopened',
    'stop ticket.resolved',
  ])
  const page = async (query: string) =>
    (await t.as(agent).get(`/api/internal/tickets/${id}/sla/history?${query}`)).json()
  const first = await page('limit=1')
  const second = await page(`limit=1&cursor=${first.nextCursor}`)
  assert.deepEqual([first.items.length, second.items.length, second.nextCursor], [1, 1, null])
  assert.notEqual(first.items[0].id, second.items[0].id)
  const [{ actor }] = first.items[0].events
  assert.equal(actor.name, 'A manager')
  assert.equal((await t.as(customer).get(`/api/internal/tickets/${id}/sla/history`)).statusCode, 403)
})
