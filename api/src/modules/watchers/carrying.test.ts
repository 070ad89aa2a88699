import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Ticket } from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const seen = async (user: TestUser, id: string) => (await t.as(user).get(`/api/tickets/${id}`)).json<Ticket>()
const idsOf = (people: readonly { id: string }[] = []) => people.map(({ id }) => id).sort()
const cc = (user: TestUser, id: string, userIds: readonly string[]) =>
  t.as(user).ask('PUT', `/api/tickets/${id}/cc`, { payload: { userIds } })

/** `one` of Mona's with Tarek on its CC, watched by the agent; `target` of Hana's. */
async function desk(visibility: 'organization' | 'own') {
  const helpdesk = await t.make.helpdesk()
  const orgId = await t.make.organization(helpdesk.tenantId, visibility)
  const person = (role = 'customer', ticketScope = visibility) =>
    t.make.user(helpdesk.tenantId, role, { orgId, ticketScope })
  const [mona, tarek, hana] = [await person(), await person(), await person()]
  const chief = await person('customer_admin', 'organization')
  const one = (await t.make.ticket(mona)).id
  const target = (await t.make.ticket(hana)).id
  await cc(helpdesk.manager, one, [tarek.id, chief.id, hana.id])
  await t.as(helpdesk.agent).post(`/api/tickets/${one}/watch`, {})
  const merge = (body = {}) =>
    t.as(helpdesk.manager).post(`/api/internal/tickets/${one}/merge`, { into: target, ...body })
  const unmerge = () => t.as(helpdesk.manager).post(`/api/internal/tickets/${one}/unmerge`, {})
  return { ...helpdesk, orgId, mona, tarek, hana, chief, one, target, merge, unmerge }
}

test('TKT-18 a merge carries requester, CC and watchers over where everybody sees both tickets, and back', async () => {
  const { agent, manager, mona, tarek, chief, target, merge, unmerge } = await desk('organization')
  assert.equal((await merge()).statusCode, 200)
  const merged = await seen(manager, target)
  assert.deepEqual(idsOf(merged.cc), [mona.id, tarek.id, chief.id].sort(), 'the target’s own requester is not copied')
  assert.deepEqual(idsOf(merged.watchers), [agent.id])

  assert.equal((await unmerge()).statusCode, 200)
  const again = await seen(manager, target)
  assert.deepEqual([again.cc, again.watchers], [[], []])
})

test('ISO-5 TKT-18 a merge shows nobody a ticket that he could not see, unless whoever merges says so', async () => {
  const quiet = await desk('own')
  await quiet.merge()
  assert.deepEqual(idsOf((await seen(quiet.manager, quiet.target)).cc), [quiet.chief.id])
  assert.deepEqual(idsOf((await seen(quiet.manager, quiet.target)).watchers), [quiet.agent.id])
  assert.equal((await t.as(quiet.mona).get(`/api/tickets/${quiet.target}`)).statusCode, 404)

  const open = await desk('own')
  assert.equal((await open.merge({ shareWithCustomers: true })).statusCode, 200)
  assert.deepEqual(
    idsOf((await seen(open.manager, open.target)).cc),
    [open.mona.id, open.tarek.id, open.chief.id].sort(),
  )
  assert.equal((await seen(open.mona, open.target)).watching, true)
  await open.unmerge()
  assert.equal((await t.as(open.mona).get(`/api/tickets/${open.target}`)).statusCode, 404)
})

test('ISO-5 TKT-18 taken out of a ticket that was merged itself, he sees neither that one nor the one it went into', async () => {
  const { agent, manager, mona, hana, orgId, tenantId, target, merge, unmerge } = await desk('own')
  const karim = await t.make.user(tenantId, 'customer', { orgId, ticketScope: 'own' })
  const last = (await t.make.ticket(karim)).id
  await merge({ shareWithCustomers: true })
  const further = { into: last, shareWithCustomers: true }
  await t.as(manager).post(`/api/internal/tickets/${target}/merge`, further)
  assert.equal((await t.as(mona).get(`/api/tickets/${last}`)).statusCode, 200)
  await unmerge()
  assert.equal((await t.as(mona).get(`/api/tickets/${last}`)).statusCode, 404)
  const { cc, watchers } = await seen(manager, last)
  assert.deepEqual([idsOf(cc), idsOf(watchers)], [[hana.id], []], 'whose own it was goes on')
  assert.equal((await seen(agent, last)).watching, false)
})

test('TKT-18 who stood on the target’s CC already stays on it when the merge is undone', async () => {
  const { manager, tarek, target, merge, unmerge } = await desk('organization')
  await cc(manager, target, [tarek.id])
  await merge()
  await unmerge()
  assert.deepEqual(idsOf((await seen(manager, target)).cc), [tarek.id])
})

test('ISO-1 TKT-18 a ticket that moves to another organization leaves its CC behind, and keeps its watchers', async () => {
  const { tenantId, agent, manager, mona, tarek, one } = await desk('organization')
  const stranger = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  const { version } = await seen(manager, one)
  const body = { version, requesterId: stranger.id }
  const moved = await t.as(manager).post(`/api/internal/tickets/${one}/requester`, body)
  assert.equal(moved.statusCode, 200, moved.body)
  const ticket = await seen(manager, one)
  assert.deepEqual([ticket.requester.id, ticket.cc, idsOf(ticket.watchers)], [stranger.id, [], [agent.id]])
  for (const former of [mona, tarek]) assert.equal((await t.as(former).get(`/api/tickets/${one}`)).statusCode, 404)
})
