import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const text = { title: 'The printer is on fire', description: 'It began this morning.' }
const follow = (user: TestUser, id: string, method: 'POST' | 'DELETE' = 'POST') =>
  t.as(user).ask(method, `/api/tickets/${id}/watch`)
const setCc = (user: TestUser, id: string, payload: object) =>
  t.as(user).ask('PUT', `/api/tickets/${id}/cc`, { payload })
const setWatchers = (user: TestUser, id: string, userIds: readonly string[]) =>
  t.as(user).ask('PUT', `/api/internal/tickets/${id}/watchers`, { payload: { userIds } })
const seen = async (user: TestUser, id: string) => (await t.as(user).get(`/api/tickets/${id}`)).json<Ticket>()
const idsOf = (people: readonly { id: string }[] = []) => people.map(({ id }) => id).sort()

async function desk(visibility: 'organization' | 'own' = 'organization') {
  const helpdesk = await t.make.helpdesk()
  const orgId = visibility === 'own' ? await t.make.organization(helpdesk.tenantId, 'own') : helpdesk.orgId
  const person = (role = 'customer') => t.make.user(helpdesk.tenantId, role, { orgId, ticketScope: visibility })
  const [requester, colleague, third] = [await person(), await person(), await person()]
  const elsewhere = await t.make.organization(helpdesk.tenantId)
  const neighbour = await t.make.user(helpdesk.tenantId, 'customer', { orgId: elsewhere })
  const { id } = await t.make.ticket(requester)
  return { ...helpdesk, orgId, requester, colleague, third, neighbour, id }
}

test('TKT-18 staff watch a ticket and stop; no customer learns of it', async () => {
  const { agent, manager, requester, id } = await desk()
  const watching = (await follow(agent, id)).json<Ticket>()
  assert.deepEqual([watching.watching, idsOf(watching.watchers)], [true, [agent.id]])
  await follow(agent, id)
  const both = (await setWatchers(manager, id, [agent.id, manager.id])).json<Ticket>()
  assert.deepEqual([both.version, idsOf(both.watchers)], [1, [agent.id, manager.id].sort()])

  for (const path of ['', '/timeline']) {
    const answer = await t.as(requester).get(`/api/tickets/${id}${path}`)
    assert.doesNotMatch(answer.body, /watchers|"watching":true/)
  }
  const left = (await follow(agent, id, 'DELETE')).json<Ticket>()
  assert.deepEqual([left.watching, idsOf(left.watchers)], [false, [manager.id]])
  assert.deepEqual((await seen(agent, id)).watchers, left.watchers)
})

test('TKT-18 only active staff who read tickets can be made to watch', async () => {
  const { tenantId, manager, requester, id } = await desk()
  const gone = await t.make.user(tenantId, 'agent', { active: false })
  const { agent: foreign } = await t.make.helpdesk()
  for (const userId of [gone.id, foreign.id, requester.id, newId(t.clock.now())]) {
    const answer = await setWatchers(manager, id, [manager.id, userId])
    assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [422, 'invalid-reference'])
    assert.equal(answer.json<Problem>().errors?.[0]?.path, '/userIds/1')
  }
  assert.deepEqual((await seen(manager, id)).watchers, [])
})

test('TKT-18 a requester opens a ticket with colleagues on its CC, by id or by e-mail', async () => {
  const { requester, colleague, third } = await desk('own')
  const body = { ...text, ccIds: [colleague.id], ccEmails: [third.email.toUpperCase()] }
  const { id, cc } = (await t.as(requester).post('/api/tickets', body)).json<Ticket>()
  assert.deepEqual(idsOf(cc), [colleague.id, third.id].sort())
  assert.equal((await seen(colleague, id)).watching, true)
})

test('TKT-18 staff put people on the CC when they open a ticket for somebody', async () => {
  const { agent, requester, colleague } = await desk()
  const body = { ...text, requesterId: requester.id, ccIds: [colleague.id] }
  assert.deepEqual(idsOf((await t.as(agent).post('/api/tickets', body)).json<Ticket>().cc), [colleague.id])
})

test('TKT-18 nobody of another organization, of the staff, gone or unknown is put on a CC, and all are refused alike', async () => {
  const { tenantId, agent, requester, neighbour, orgId, id } = await desk()
  const gone = await t.make.user(tenantId, 'customer', { orgId, active: false })
  for (const by of [requester, agent]) {
    for (const who of [neighbour, agent, gone]) {
      for (const body of [{ userIds: [who.id] }, { emails: [who.email] }]) {
        const answer = await setCc(by, id, body)
        assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [422, 'invalid-reference'])
      }
    }
    const opened = await t.as(requester).post('/api/tickets', { ...text, ccEmails: ['nobody@nile.example'] })
    assert.deepEqual(
      opened.json<Problem>().errors?.map(({ path }) => path),
      ['/ccEmails/0'],
    )
  }
  assert.deepEqual((await seen(agent, id)).cc, [])
})

test('ISO-5 TKT-18 where people see only their own, the CC sees the ticket and what is on it, until taken off', async () => {
  const { agent, manager, requester, colleague, third, id } = await desk('own')
  await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
  await t.as(requester).post(`/api/tickets/${id}/comments`, { body: 'Any news?' })
  await t.as(agent).post(`/api/internal/tickets/${id}/comments`, { body: 'A secret.' })
  assert.equal((await t.as(colleague).get(`/api/tickets/${id}`)).statusCode, 404)
  assert.equal((await follow(colleague, id)).statusCode, 404)

  assert.deepEqual(idsOf((await setCc(requester, id, { userIds: [colleague.id] })).json<Ticket>().cc), [colleague.id])
  const ticket = await seen(colleague, id)
  assert.deepEqual([ticket.watching, ticket.commentCount, ticket.watchers], [true, 1, undefined])
  const { items } = (await t.as(colleague).get('/api/tickets')).json<Page<Ticket>>()
  assert.deepEqual(idsOf(items), [id])
  assert.doesNotMatch((await t.as(colleague).get(`/api/tickets/${id}/timeline`)).body, /secret/)
  assert.equal((await t.as(colleague).post(`/api/tickets/${id}/comments`, { body: 'Here too.' })).statusCode, 201)
  assert.equal((await t.as(third).get(`/api/tickets/${id}`)).statusCode, 404)
  assert.equal((await setCc(colleague, id, { userIds: [third.id] })).statusCode, 403, 'it is not his to share')

  await setCc(requester, id, { userIds: [] })
  for (const path of ['', '/comments', '/timeline', '/attachments']) {
    assert.equal((await t.as(colleague).get(`/api/tickets/${id}${path}`)).statusCode, 404, path)
  }
})

test('ISO-5 TKT-18 who takes himself off sees it for the last time', async () => {
  const { requester, colleague, id } = await desk('own')
  await setCc(requester, id, { emails: [colleague.email] })
  const last = await follow(colleague, id, 'DELETE')
  assert.deepEqual([last.statusCode, last.json<Ticket>().cc, last.json<Ticket>().watching], [200, [], false])
  assert.equal((await t.as(colleague).get(`/api/tickets/${id}`)).statusCode, 404)
})

test('TKT-18 in an organization that sees all its tickets, anybody puts himself on the CC of one, and nobody else', async () => {
  const { colleague, third, id } = await desk()
  assert.deepEqual(idsOf((await follow(colleague, id)).json<Ticket>().cc), [colleague.id])
  assert.equal((await setCc(third, id, { userIds: [third.id] })).statusCode, 403)
  assert.deepEqual((await follow(third, id)).json<Ticket>().cc.length, 2)
})

test('AUD-1 TKT-18 each change is told: the CC to everybody, the watchers to staff', async () => {
  const { tenantId, agent, requester, colleague, id } = await desk()
  await follow(agent, id)
  await setCc(requester, id, { userIds: [colleague.id] })
  await setCc(requester, id, { userIds: [colleague.id] })
  await setCc(agent, id, { emails: [] })
  const timeline = async (user: TestUser) => {
    const { items } = (await t.as(user).get(`/api/tickets/${id}/timeline`)).json<Page<TimelineEntry>>()
    return items.flatMap((item) =>
      item.type === 'event' && item.event.name === 'ticket.watchers_changed'
        ? [[item.event.internal ?? false, idsOf(item.event.details.added), idsOf(item.event.details.removed)]]
        : [],
    )
  }
  const toAll = [
    [false, [colleague.id], []],
    [false, [], [colleague.id]],
  ]
  assert.deepEqual(await timeline(agent), [[true, [agent.id], []], ...toAll])
  assert.deepEqual(await timeline(requester), toAll)
  const admin = await t.make.user(tenantId, 'admin')
  const { items } = (await t.as(admin).get(`/api/audit?entityId=${id}`)).json<Page<AuditEntry>>()
  assert.equal(items.filter(({ action }) => action === 'ticket.watchers_changed').length, 3)
})

test('TKT-18 PRM-2 without ticket.watch nobody follows, and nobody invites', async () => {
  const { tenantId, requester, agent, colleague, id } = await desk()
  const admin = await t.make.user(tenantId, 'admin')
  await t.as(admin).patch('/api/roles/agent', { permissions: ['ticket.read'] })
  await t.as(admin).patch('/api/roles/customer', { permissions: ['ticket.read', 'ticket.create'] })
  for (const answer of [
    await follow(agent, id),
    await setWatchers(agent, id, []),
    await setCc(requester, id, { userIds: [] }),
    await t.as(requester).post('/api/tickets', { ...text, ccIds: [colleague.id] }),
  ])
    assert.equal(answer.statusCode, 403)
})

test('TKT-18 of many who change the CC at once, each finds what the one before left', async () => {
  const { requester, agent, colleague, third, id } = await desk()
  const lists = [[colleague.id], [third.id], [colleague.id, third.id], []]
  const answers = await Promise.all(lists.map((userIds, at) => setCc(at % 2 ? agent : requester, id, { userIds })))
  for (const [at, answer] of answers.entries()) assert.deepEqual(idsOf(answer.json<Ticket>().cc), lists[at]?.toSorted())
})

test('SRC-1 ISO-5 TKT-18 where people see only their own, the CC finds the ticket by its words', async () => {
  const { requester, colleague, id } = await desk('own')
  const found = async () => (await t.as(colleague).get('/api/tickets?q=printer')).json<Page<Ticket>>().items
  assert.deepEqual(await found(), [])
  await setCc(requester, id, { userIds: [colleague.id] })
  assert.deepEqual(idsOf(await found()), [id])
})
