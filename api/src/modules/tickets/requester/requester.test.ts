import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
import { type TestApp, testApp } from '../../../testing/app.ts'
import type { TestUser } from '../../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const post = (user: TestUser, path: string, body: object) => t.as(user).post(`/api${path}`, body)
const hand = (user: TestUser, id: string, requester: TestUser, more = {}) =>
  post(user, `/internal/tickets/${id}/requester`, { requesterId: requester.id, ...more })
const seenBy = async (user: TestUser, id: string) => (await t.as(user).get(`/api/tickets/${id}`)).statusCode

/** A ticket of one organization that has been worked on, and a customer of another. */
async function desk() {
  const made = await t.make.helpdesk()
  const { tenantId, orgId, customer, agent, manager } = made
  const colleague = await t.make.user(tenantId, 'customer', { orgId })
  const otherOrgId = await t.make.organization(tenantId)
  const stranger = await t.make.user(tenantId, 'customer', { orgId: otherOrgId })
  const { id } = await t.make.ticket(customer)
  await post(manager, `/internal/tickets/${id}/accept`, {})
  await post(manager, `/internal/tickets/${id}/assign`, { assigneeId: agent.id })
  await post(customer, `/tickets/${id}/comments`, { body: 'It still burns.' })
  await post(agent, `/tickets/${id}/comments`, { body: 'We are on it.' })
  await post(agent, `/internal/tickets/${id}/comments`, { body: 'Wrong customer?' })
  const upload = { fileName: 'log.txt', content: 'A line.' }
  return { ...made, id, colleague, stranger, otherOrgId, upload }
}

test('TKT-15 a colleague of the same organization becomes the requester, and everybody there reads of it', async () => {
  const { manager, customer, colleague, id } = await desk()
  const answer = await hand(manager, id, colleague, { version: 3 })
  assert.equal(answer.statusCode, 200, answer.body)
  const ticket = answer.json<Ticket>()
  assert.deepEqual([ticket.requester.id, ticket.version], [colleague.id, 4])
  const { items } = (await t.as(customer).get(`/api/tickets/${id}/timeline`)).json<Page<TimelineEntry>>()
  const last = items.at(-1)
  assert.ok(last?.type === 'event')
  assert.equal(last.event.name, 'ticket.requester_changed')
  assert.deepEqual(last.event.details, { requester: { id: colleague.id, name: colleague.name } })
})

test('TKT-15 a customer of another organization takes the whole ticket along; for the old one it is gone', async () => {
  const { manager, customer, stranger, otherOrgId, id } = await desk()
  const before = (await t.as(manager).get(`/api/tickets/${id}`)).json<Ticket>()
  assert.equal(await seenBy(stranger, id), 404)
  const answer = await hand(manager, id, stranger)
  assert.equal(answer.statusCode, 200, answer.body)
  assert.equal(answer.json<Ticket>().organization.id, otherOrgId)
  assert.equal(await seenBy(customer, id), 404)
  for (const path of ['comments', 'timeline', 'attachments']) {
    assert.equal((await t.as(customer).get(`/api/tickets/${id}/${path}`)).statusCode, 404)
  }
  const after = (await t.as(stranger).get(`/api/tickets/${id}`)).json<Ticket>()
  assert.deepEqual([after.number, after.commentCount], [before.number, 2])
  assert.equal(after.createdBy.name, 'Another organization')
  assert.ok(after.sla.resolution === null || after.sla.resolution.state === 'running')
})

test('TKT-15 ISO-2 the new organization reads what was said, by nobody’s name of the old one, and never where it came from', async () => {
  const { tenantId, manager, customer, stranger, id } = await desk()
  await hand(manager, id, stranger)
  const [{ body: page }, { body: comments }] = [
    await t.as(stranger).get(`/api/tickets/${id}/timeline`),
    await t.as(stranger).get(`/api/tickets/${id}/comments`),
  ]
  assert.match(comments, /It still burns/)
  assert.match(comments, /"name":"Another organization","staff":false/)
  assert.match(page, /We are on it/)
  assert.doesNotMatch(page + comments, /Wrong customer|requester_changed|A customer 0/)
  const inside = JSON.parse((await t.as(manager).get(`/api/tickets/${id}/timeline`)).body) as Page<TimelineEntry>
  assert.ok(inside.items.some((entry) => entry.type === 'event' && entry.event.name === 'ticket.requester_changed'))
  // Every row that belongs to the ticket has gone along.
  const ctx = { ...manager.ctx, tenantId }
  for (const table of ['ticket_comments', 'ticket_events', 'sla_clocks', 'sla_clock_events'] as const) {
    const rows = await t.db.read(ctx, ({ q }) =>
      q.selectFrom(table).where('ticket_id', '=', id).select('org_id').distinct().execute(),
    )
    assert.deepEqual(
      rows.map(({ org_id }) => org_id),
      [stranger.ctx.orgId],
      table,
    )
  }
  assert.equal(customer.ctx.orgId === stranger.ctx.orgId, false)
})

test('TKT-15 TKT-18 ISO-2 whom the old organization put on the CC, or made the requester, the new one reads by no name', async () => {
  const { manager, customer, colleague, stranger, id } = await desk()
  const payload = { userIds: [colleague.id] }
  await t.as(manager).ask('PUT', `/api/tickets/${id}/cc`, { payload })
  await hand(manager, id, colleague)
  const namedFor = async (user: TestUser) => {
    const { items } = (await t.as(user).get(`/api/tickets/${id}/timeline`)).json<Page<TimelineEntry>>()
    const told = items.flatMap((entry) => (entry.type === 'event' ? [entry.event.details] : []))
    const people = told.flatMap(({ added = [], removed = [], requester }) => [...added, ...removed, requester ?? []])
    return people.flat().map(({ name }) => name)
  }
  assert.deepEqual(await namedFor(customer), [colleague.name, colleague.name])
  await hand(manager, id, stranger)
  assert.deepEqual(await namedFor(stranger), Array(3).fill('Another organization'))
  assert.deepEqual(await namedFor(manager), [colleague.name, colleague.name, stranger.name, colleague.name])
})

test('AUD-1 TKT-15 the log holds who had it and who has it', async () => {
  const { tenantId, orgId, manager, customer, stranger, otherOrgId, id } = await desk()
  await hand(manager, id, stranger)
  const admin = await t.make.user(tenantId, 'admin')
  const query = `entityId=${id}&action=ticket.requester_changed`
  const [entry] = (await t.as(admin).get(`/api/audit?${query}`)).json<Page<AuditEntry>>().items
  assert.deepEqual(entry?.oldValue, { requesterId: customer.id, orgId, followUps: [] })
  assert.deepEqual(entry?.newValue, { requesterId: stranger.id, orgId: otherOrgId, followUps: [] })
})

test('TKT-15 a follow-up is unlinked, and a ticket with children stays where it is', async () => {
  const { manager, agent, customer, stranger, id } = await desk()
  await post(agent, `/internal/tickets/${id}/status`, { to: 'RESOLVED', resolution: 'New fuser.', rootCause: 'Wear.' })
  const followUp = await t.make.ticket(customer, { followUpOf: id })
  assert.equal((await hand(manager, id, stranger)).statusCode, 200)
  const left = (await t.as(customer).get(`/api/tickets/${followUp.id}`)).json<Ticket>()
  assert.deepEqual(left.links, [])

  const parent = await t.make.ticket(customer)
  const child = await t.make.ticket(customer)
  const payload = { parentId: parent.id }
  const made = await t.as(manager).ask('PUT', `/api/internal/tickets/${child.id}/parent`, { payload })
  assert.ok(made.statusCode < 300, made.body)
  const refused = await hand(manager, parent.id, stranger)
  assert.equal(refused.statusCode, 422, refused.body)
  assert.equal(refused.json<Problem>().code, 'link-refused')
})

test('TKT-15 SRC-1 the search of the new organization finds it, and that of the old one does not', async () => {
  const { manager, customer, stranger, id } = await desk()
  const found = async (user: TestUser) =>
    (await t.as(user).get('/api/tickets?q=burns')).json<Page<Ticket>>().items.map((ticket) => ticket.id)
  assert.deepEqual(await found(customer), [id])
  await hand(manager, id, stranger)
  assert.deepEqual(await found(customer), [])
  assert.deepEqual(await found(stranger), [id])
  assert.deepEqual(await found(manager), [id])
})

test('TKT-15 TKT-18 who read along in the old organization reads no more', async () => {
  const { manager, colleague, stranger, id } = await desk()
  const payload = { userIds: [colleague.id] }
  const added = await t.as(manager).ask('PUT', `/api/tickets/${id}/cc`, { payload })
  assert.ok(added.statusCode < 300, added.body)
  assert.equal((await hand(manager, id, stranger)).statusCode, 200)
  assert.equal(await seenBy(colleague, id), 404)
  const { body } = await t.as(stranger).get(`/api/tickets/${id}`)
  assert.doesNotMatch(body, new RegExp(colleague.id))
})

test('TKT-15 what is refused: a stranger to the helpdesk, an agent, a final ticket, a stale version', async () => {
  const { manager, agent, customer, colleague, stranger, id } = await desk()
  const foreign = (await t.make.helpdesk()).customer
  for (const nobody of [foreign, agent]) {
    const answer = await hand(manager, id, nobody)
    assert.equal(answer.statusCode, 422)
    assert.equal(answer.json<Problem>().errors?.[0]?.path, '/requesterId')
  }
  assert.equal((await hand(agent, id, colleague)).statusCode, 403)
  assert.equal((await hand(customer, id, colleague)).statusCode, 403)
  assert.equal((await hand(manager, id, stranger, { version: 1 })).statusCode, 409)
  const { id: rejected } = await t.make.ticket(customer)
  await post(manager, `/internal/tickets/${rejected}/reject`, { reason: 'Not ours.' })
  assert.equal((await hand(manager, rejected, colleague)).json<Problem>().code, 'ticket-final')
  assert.equal((await hand(manager, id, customer)).json<Ticket>().version, 3, 'the same one again changes nothing')
})

test('TKT-4 TKT-15 a customer’s own transaction moves no ticket to another organization', async () => {
  const { customer, stranger, otherOrgId, id } = await desk()
  const moving = t.db.write(customer.ctx, ({ q }) =>
    q.updateTable('tickets').set({ org_id: otherOrgId, requester_id: stranger.id }).where('id', '=', id).execute(),
  )
  await assert.rejects(moving, { code: '42501' })
})
