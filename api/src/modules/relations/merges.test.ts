import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../../testing/app.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { openDesk, problemOf, solution } from './testing/desk.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

test('TKT-11 a merged ticket keeps its status, says where it went, and offers nothing but to be taken out again', async () => {
  const desk = await openDesk(t)
  const [one, target] = [await desk.assigned(), await desk.accepted()]
  const number = (await desk.read(target.id)).number
  const answer = await desk.merge(one.id, number, { version: (await desk.read(one.id)).version })
  assert.equal(answer.statusCode, 200, answer.body)
  const merged = answer.json<Ticket>()
  assert.deepEqual([merged.status, merged.mergedInto?.id, merged.allowedActions], ['ASSIGNED', target.id, ['unmerge']])
  assert.equal(merged.mergedAt, t.clock.now().toString({ smallestUnit: 'millisecond' }))
  assert.deepEqual(
    (await desk.read(target.id)).mergedTickets.map(({ id }) => id),
    [one.id],
  )
  assert.equal((await desk.events(one.id, 'ticket.merged'))[0]?.details.ticket?.id, target.id)
  assert.equal((await desk.events(target.id, 'ticket.absorbed'))[0]?.details.ticket?.id, one.id)
  const audit = (await t.as(desk.manager).get(`/api/audit?entityId=${one.id}&action=ticket.merged`)).json()
  assert.deepEqual(
    [audit.items[0].oldValue, audit.items[0].newValue],
    [{ mergedInto: null }, { mergedInto: target.id }],
  )
})

test('TKT-11 it takes no action, edit, comment, note, file, link or split, and names where to go on', async () => {
  const desk = await openDesk(t)
  const [one, target] = [await desk.assigned(), await desk.accepted()]
  await desk.merge(one.id, target.id)
  const [manager, customer] = [t.as(desk.manager), t.as(desk.customer)]
  const path = `/api/internal/tickets/${one.id}`
  const { version } = await desk.read(one.id)
  const refused = {
    status: await manager.post(`${path}/status`, { to: 'IN_PROGRESS' }),
    assign: await manager.post(`${path}/assign`, { assigneeId: desk.agent.id }),
    edit: await manager.patch(`/api/tickets/${one.id}`, { version, title: 'Another title' }),
    note: await manager.post(`${path}/comments`, { body: 'A note.' }),
    comment: await customer.post(`/api/tickets/${one.id}/comments`, { body: 'A word.' }),
    cancel: await customer.post(`/api/tickets/${one.id}/cancel`, {}),
    merge: await desk.merge(one.id, (await desk.ticket()).id),
    into: await desk.merge((await desk.ticket()).id, one.id),
    link: await desk.link(one.id, 'related', target.id),
    parent: await desk.parent(one.id, target.id),
  }
  for (const [what, answer] of Object.entries(refused)) {
    assert.deepEqual(problemOf(answer), [409, 'ticket-merged'], what)
    assert.equal((answer.json() as Problem).mergedInto?.id, target.id, what)
  }
  assert.equal((await desk.read(one.id)).version, version)
})

test('TKT-11 what cannot be merged: into itself, elsewhere, into what is over, or what is over', async () => {
  const desk = await openDesk(t)
  const neighbour = await t.make.user(desk.tenantId, 'customer', { orgId: await t.make.organization(desk.tenantId) })
  const foreign = await t.make.ticket((await t.make.helpdesk()).customer)
  const [one, over, his] = [await desk.ticket(), await desk.ticket(), await desk.ticket(neighbour)]
  await t.as(desk.customer).post(`/api/tickets/${over.id}/cancel`, {})
  assert.deepEqual(problemOf(await desk.merge(one.id, one.id)), [422, 'invalid-reference'])
  assert.deepEqual(problemOf(await desk.merge(one.id, his.id)), [422, 'link-refused'])
  assert.deepEqual(problemOf(await desk.merge(one.id, foreign.id)), [422, 'invalid-reference'])
  assert.deepEqual(problemOf(await desk.merge(foreign.id, one.id)), [404, 'not-found'])
  assert.deepEqual(problemOf(await desk.merge(one.id, over.id)), [422, 'ticket-final'])
  assert.deepEqual(problemOf(await desk.merge(over.id, one.id)), [409, 'transition-refused'])
  assert.deepEqual(problemOf(await desk.merge(one.id, (await desk.ticket()).id, { version: 9 })), [
    409,
    'version-conflict',
  ])
  assert.deepEqual(problemOf(await desk.unmerge(one.id)), [409, 'transition-refused'])
  assert.equal((await desk.read(one.id)).mergedAt, null)
})

test('TKT-11 a ring through several merges is refused, a chain is not, and its words come through', async () => {
  const desk = await openDesk(t)
  const [a, b, c] = [await desk.accepted(), await desk.accepted(), await desk.accepted()]
  await t.as(desk.customer).post(`/api/tickets/${a.id}/comments`, { body: 'From the first.' })
  assert.equal((await desk.merge(a.id, b.id)).statusCode, 200)
  assert.equal((await desk.merge(b.id, c.id)).statusCode, 200)
  assert.deepEqual(problemOf(await desk.merge(c.id, a.id)), [409, 'ticket-merged'])
  assert.equal((await desk.read(c.id)).commentCount, 1)
  assert.equal((await desk.unmerge(b.id)).statusCode, 200)
  assert.deepEqual([(await desk.read(c.id)).commentCount, (await desk.read(b.id)).commentCount], [0, 1])
})

test('TKT-11 a solved ticket can be merged, and be merged into', async () => {
  const desk = await openDesk(t)
  const [one, target] = [await desk.assigned(), await desk.assigned()]
  for (const { id } of [one, target]) await desk.status(id, { to: 'RESOLVED', ...solution })
  assert.equal((await desk.merge(one.id, target.id)).statusCode, 200)
  assert.deepEqual((await desk.unmerge(one.id)).json<Ticket>().status, 'RESOLVED')
})

test('TKT-11 lists and the inbox show a merged ticket to staff only when they ask; its customer finds it', async () => {
  const desk = await openDesk(t)
  const [one, target] = [await desk.ticket(), await desk.ticket()]
  await desk.merge(one.id, target.id)
  assert.deepEqual(await desk.list(''), [target.id])
  assert.deepEqual(await desk.list('merged=true'), [one.id])
  assert.deepEqual(await desk.list('merged=false'), [target.id])
  assert.deepEqual(await desk.list('', desk.customer), [one.id, target.id])
  const inbox = (await t.as(desk.manager).get('/api/internal/tickets/new')).json()
  assert.deepEqual(
    inbox.items.map(({ id }: Ticket) => id),
    [target.id],
  )
  await desk.unmerge(one.id)
  assert.deepEqual(await desk.list(''), [one.id, target.id])
})

test('TKT-11 unmerged, it is what it was: its status, its people, its actions, its words', async () => {
  const desk = await openDesk(t)
  const [one, target] = [await desk.assigned(), await desk.accepted()]
  await t.as(desk.customer).post(`/api/tickets/${one.id}/comments`, { body: 'A word.' })
  const before = await desk.read(one.id)
  await desk.merge(one.id, target.id)
  const after = (await desk.unmerge(one.id)).json<Ticket>()
  const timeless = ({ sla: _, version: _v, updatedAt: _u, ...rest }: Ticket) => rest
  assert.deepEqual(timeless(after), timeless(before))
  assert.equal(after.version, before.version + 2)
  assert.deepEqual((await desk.read(target.id)).commentCount, 0)
  assert.equal((await desk.events(one.id, 'ticket.unmerged'))[0]?.details.ticket?.id, target.id)
  assert.equal((await desk.events(target.id, 'ticket.released'))[0]?.details.ticket?.id, one.id)
  assert.equal((await desk.status(one.id, { to: 'IN_PROGRESS' })).statusCode, 200)
})

test('TKT-11 its customer is told, in his language, and not of the other ticket’s number', async () => {
  const desk = await openDesk(t)
  const [one, target] = [await desk.accepted(), await desk.accepted()]
  await desk.merge(one.id, target.id)
  const messages = await desk.raw<{ recipient_id: string; subject: string; body_text: string }>(
    desk.manager,
    `select * from deliveries where event = 'ticket.merged'`,
  )
  const his = messages.filter(({ recipient_id: id }) => id === desk.customer.id)
  assert.equal(his.length, 1)
  assert.match(his[0]?.subject ?? '', /goes on with another one/)
  assert.ok(!his[0]?.body_text.includes((await desk.read(target.id)).number))
})

test('TKT-11 the sweeps pass a merged ticket by: it is not closed for being quiet', async () => {
  const desk = await openDesk(t)
  const [one, target] = [await desk.assigned(), await desk.accepted()]
  await desk.status(one.id, { to: 'RESOLVED', ...solution })
  await desk.merge(one.id, target.id)
  t.clock.advance({ hours: 24 * 30 })
  await drainJobs(t, { sweeps: true })
  assert.equal((await desk.read(one.id)).status, 'RESOLVED')
  await desk.unmerge(one.id)
  t.clock.advance({ hours: 24 * 8 })
  await drainJobs(t, { sweeps: true })
  assert.equal((await desk.read(one.id)).status, 'CLOSED')
})
