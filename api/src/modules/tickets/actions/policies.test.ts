import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import { systemContext } from '../../../platform/access/context.ts'
import { type TestApp, testApp } from '../../../testing/app.ts'
import type { TestUser } from '../../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const words = { resolution: 'The drum was replaced.', rootCause: 'Wear.' }
type Desk = Awaited<ReturnType<typeof desk>>

async function desk() {
  const helpdesk = await t.make.helpdesk()
  const admin = await t.make.user(helpdesk.tenantId, 'admin')
  const otherOrgId = await t.make.organization(helpdesk.tenantId)
  const neighbour = await t.make.user(helpdesk.tenantId, 'customer', { orgId: otherOrgId })
  return { ...helpdesk, admin, neighbour, otherOrgId }
}

const differ = ({ admin }: Desk, orgId: string, body: object) => t.as(admin).patch(`/api/orgs/${orgId}/settings`, body)

/** Asked of the customer, or solved for him. */
async function ticketOf({ manager, agent }: Desk, customer: TestUser, to: 'WAITING_CUSTOMER' | 'RESOLVED') {
  const { id } = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
  await t.as(manager).post(`/api/internal/tickets/${id}/assign`, { assigneeId: agent.id })
  await t.as(agent).post(`/api/internal/tickets/${id}/status`, { to, ...(to === 'RESOLVED' && words) })
  return id
}

const seen = async (user: TestUser, id: string) => (await t.as(user).get(`/api/tickets/${id}`)).json<Ticket>()

async function close({ tenantId }: Desk): Promise<void> {
  const sweep = t.deps.sweeps.find(({ name }) => name === 'tickets.close-quiet')
  await sweep?.run(systemContext({ tenantId, requestId: 'sweep', now: t.clock.now() }))
}

test('TKT-17 by policy a reply leaves a waiting ticket waiting, with its clocks paused, for that organization alone', async () => {
  const here = await desk()
  await differ(here, here.orgId, { replyResumesWaiting: false })
  const stays = await ticketOf(here, here.customer, 'WAITING_CUSTOMER')
  const goesOn = await ticketOf(here, here.neighbour, 'WAITING_CUSTOMER')
  await t.as(here.customer).post(`/api/tickets/${stays}/comments`, { body: 'The second one.' })
  await t.as(here.neighbour).post(`/api/tickets/${goesOn}/comments`, { body: 'The second one.' })
  const [one, other] = [await seen(here.customer, stays), await seen(here.neighbour, goesOn)]
  assert.deepEqual([one.status, one.sla.resolution?.state, one.commentCount], ['WAITING_CUSTOMER', 'paused', 1])
  assert.deepEqual([other.status, other.sla.resolution?.state], ['IN_PROGRESS', 'running'])
})

test('TKT-17 by policy a reply leaves a solved ticket solved, for that organization alone', async () => {
  const here = await desk()
  await differ(here, here.orgId, { replyReopensResolved: false })
  const stays = await ticketOf(here, here.customer, 'RESOLVED')
  const goesOn = await ticketOf(here, here.neighbour, 'RESOLVED')
  await t.as(here.customer).post(`/api/tickets/${stays}/comments`, { body: 'Thank you.' })
  await t.as(here.neighbour).post(`/api/tickets/${goesOn}/comments`, { body: 'Again.' })
  assert.equal((await seen(here.customer, stays)).status, 'RESOLVED')
  assert.equal((await seen(here.neighbour, goesOn)).status, 'IN_PROGRESS')
})

test('TKT-17 each organization’s own window is offered, in lists too, and kept', async () => {
  const here = await desk()
  await differ(here, here.orgId, { reopenWindowDays: 1 })
  const late = await ticketOf(here, here.customer, 'RESOLVED')
  const open = await ticketOf(here, here.neighbour, 'RESOLVED')
  t.clock.advance({ hours: 25 })
  for (const [user, id, actions] of [
    [here.customer, late, ['close']],
    [here.neighbour, open, ['reopen', 'close']],
  ] as const) {
    assert.deepEqual((await seen(user, id)).allowedActions, actions)
    const { items } = (await t.as(user).get('/api/tickets')).json<Page<TicketSummary>>()
    assert.deepEqual(items[0]?.allowedActions, actions)
  }
  const refuse = (user: TestUser, id: string) => t.as(user).post(`/api/tickets/${id}/solution/refuse`, {})
  assert.equal((await refuse(here.customer, late)).json<Problem>().code, 'reopen-window-over')
  assert.equal((await refuse(here.neighbour, open)).json<Ticket>().status, 'IN_PROGRESS')
})

test('TKT-3 after the window a solution is accepted without a word, and not with one', async () => {
  const here = await desk()
  const id = await ticketOf(here, here.customer, 'RESOLVED')
  t.clock.advance({ hours: 7 * 24, milliseconds: 1 })
  const path = `/api/tickets/${id}/solution/accept`
  const refused = await t.as(here.customer).post(path, { reason: 'Thank you.' })
  assert.deepEqual([refused.statusCode, refused.json<Problem>().code], [422, 'reopen-window-over'])
  assert.deepEqual(
    [(await seen(here.customer, id)).status, (await seen(here.customer, id)).commentCount],
    ['RESOLVED', 0],
  )
  assert.equal((await t.as(here.customer).post(path, {})).json<Ticket>().status, 'CLOSED')
})

test('TKT-17 the sweep closes each quiet ticket after its own organization’s days, and never where it says never', async () => {
  const here = await desk()
  const never = await t.make.user(here.tenantId, 'customer', { orgId: await t.make.organization(here.tenantId) })
  await differ(here, here.orgId, { autoCloseDays: 2 })
  await differ(here, never.ctx.orgId ?? '', { autoCloseDays: 'never' })
  const ids = [
    await ticketOf(here, here.customer, 'RESOLVED'),
    await ticketOf(here, here.neighbour, 'RESOLVED'),
    await ticketOf(here, never, 'RESOLVED'),
  ]
  const statuses = async () => Promise.all(ids.map(async (id) => (await seen(here.manager, id)).status))
  const after = async (hours: number) => {
    t.clock.advance({ hours })
    await close(here)
    return statuses()
  }
  assert.deepEqual(await after(47), ['RESOLVED', 'RESOLVED', 'RESOLVED'])
  assert.deepEqual(await after(2), ['CLOSED', 'RESOLVED', 'RESOLVED'])
  assert.deepEqual(await after(5 * 24), ['CLOSED', 'CLOSED', 'RESOLVED'])
  assert.deepEqual(await after(100 * 24), ['CLOSED', 'CLOSED', 'RESOLVED'])

  await t.as(here.admin).patch('/api/settings', { autoCloseDays: null })
  const [mine, theirs] = [
    await ticketOf(here, here.customer, 'RESOLVED'),
    await ticketOf(here, here.neighbour, 'RESOLVED'),
  ]
  t.clock.advance({ hours: 100 * 24 })
  await close(here)
  assert.equal((await seen(here.manager, mine)).status, 'CLOSED')
  assert.equal((await seen(here.manager, theirs)).status, 'RESOLVED')
})
