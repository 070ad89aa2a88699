import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Problem } from '@atum-desk/contract/problem'
import type { MovedTicket } from '@atum-desk/contract/ticket-bodies'
import { type TestApp, testApp } from '../../testing/app.ts'
import { openDesk, problemOf, solution } from './testing/desk.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const resolved = { to: 'RESOLVED', ...solution }

/** A parent that is worked on, a child that is, and one that has not passed the gate. */
async function family() {
  const desk = await openDesk(t)
  const [parent, worked, fresh] = [await desk.assigned(), await desk.assigned(), await desk.ticket()]
  for (const child of [worked, fresh]) await desk.parent(child.id, parent.id)
  return { ...desk, parent, worked, fresh }
}

test('TKT-10 a ticket has one parent, which another takes the place of; both see each other', async () => {
  const desk = await openDesk(t)
  const [child, one, other] = [await desk.ticket(), await desk.ticket(), await desk.ticket()]
  assert.equal((await desk.parent(child.id, one.id)).json().parent.id, one.id)
  assert.equal((await desk.parent(child.id, one.id)).statusCode, 200) // again is no change
  assert.equal((await desk.parent(child.id, (await desk.read(other.id)).number)).json().parent.id, other.id)
  assert.deepEqual((await desk.read(one.id)).children, [])
  assert.deepEqual(
    (await desk.read(other.id)).children.map(({ id }) => id),
    [child.id],
  )
  assert.equal((await desk.events(one.id, 'ticket.linked')).length, 1)
  assert.deepEqual((await desk.events(one.id, 'ticket.unlinked'))[0]?.details.kind, 'child')
  assert.equal((await desk.orphan(child.id)).json().parent, null)
  assert.deepEqual(problemOf(await desk.orphan(child.id)), [404, 'not-found'])
})

test('TKT-10 no ring, no eleventh generation, no other organization, no parent that is over', async () => {
  const desk = await openDesk(t)
  const neighbour = await t.make.user(desk.tenantId, 'customer', { orgId: await t.make.organization(desk.tenantId) })
  const line = await Promise.all(Array.from({ length: 11 }, () => desk.ticket()))
  const [first, second] = line
  const eleventh = line[10]
  if (!first || !second || !eleventh) throw new Error('a line of no tickets')
  for (const [place, ticket] of line.entries()) {
    const parent = line[place - 1]
    if (!parent) continue
    assert.equal(
      (await desk.parent(ticket.id, parent.id)).statusCode,
      place < 10 ? 200 : 422,
      `generation ${place + 1}`,
    )
  }
  assert.deepEqual(problemOf(await desk.parent(eleventh.id, line[9]?.id ?? '')), [422, 'link-refused'])
  assert.deepEqual(problemOf(await desk.parent(first.id, line[5]?.id ?? '')), [422, 'link-refused'])
  assert.deepEqual(problemOf(await desk.parent(first.id, first.id)), [422, 'invalid-reference'])
  assert.deepEqual(problemOf(await desk.parent(first.id, (await desk.ticket(neighbour)).id)), [422, 'link-refused'])
  const over = await desk.ticket()
  await t.as(desk.customer).post(`/api/tickets/${over.id}/cancel`, {})
  assert.deepEqual(problemOf(await desk.parent(eleventh.id, over.id)), [422, 'ticket-final'])
})

test('TKT-10 of two who make each the parent of the other at once, one is refused', async () => {
  const desk = await openDesk(t)
  for (let round = 0; round < 5; round += 1) {
    const [one, other] = [await desk.ticket(), await desk.ticket()]
    const answers = await Promise.all([desk.parent(one.id, other.id), desk.parent(other.id, one.id)])
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 422])
  }
})

test('TKT-10 solving a parent asks about its open children by name, and changes nothing before it is answered', async () => {
  const desk = await family()
  const { parent, worked, fresh } = desk
  const answer = await desk.status(parent.id, resolved)
  assert.deepEqual(problemOf(answer), [409, 'open-children'])
  const problem = answer.json<Problem>()
  assert.deepEqual(problem.openChildren?.map(({ id, status }) => [id, status]).sort(), [
    [worked.id, 'ASSIGNED'],
    [fresh.id, 'NEW'],
  ])
  assert.match(problem.detail, /openChildren/)
  assert.equal((await desk.read(parent.id)).status, 'ASSIGNED')
  assert.deepEqual(await desk.events(parent.id, 'ticket.resolved'), [])
})

test('TKT-10 children that are left stay as they are', async () => {
  const desk = await family()
  const answer = await desk.status(desk.parent.id, { ...resolved, openChildren: 'leave' })
  assert.deepEqual([answer.statusCode, answer.json<MovedTicket>().status], [200, 'RESOLVED'])
  assert.equal(answer.json<MovedTicket>().childResults, undefined)
  assert.equal((await desk.read(desk.worked.id)).status, 'ASSIGNED')
})

test('TKT-10 children that follow are solved with the same solution, each with its own event, clock and audit entry', async () => {
  const desk = await family()
  const answer = await desk.status(desk.parent.id, { ...resolved, openChildren: 'resolve' })
  const results = answer.json<MovedTicket>().childResults ?? []
  const told = new Map(results.map(({ ticket, followed, problem }) => [ticket.id, [followed, problem?.code]]))
  assert.deepEqual(told.get(desk.worked.id), [true, undefined])
  assert.deepEqual(told.get(desk.fresh.id), [false, 'transition-refused'])
  const child = await desk.read(desk.worked.id)
  assert.deepEqual([child.status, child.resolution, child.rootCause], ['RESOLVED', ...Object.values(solution)])
  assert.equal(child.sla.resolution?.state, 'met')
  assert.equal((await desk.events(child.id, 'ticket.resolved')).length, 1)
  const audit = await t.as(desk.manager).get(`/api/audit?entityId=${child.id}&action=ticket.resolved`)
  assert.equal(audit.json().items.length, 1)
  assert.equal((await desk.read(desk.fresh.id)).status, 'NEW') // the gate is nobody's parent's to open
})

test('TKT-10 closing asks likewise; children are left, solved or closed with it', async () => {
  const desk = await openDesk(t)
  const [parent, one] = [await desk.assigned(), await desk.assigned()]
  await desk.status(parent.id, resolved)
  await desk.parent(one.id, parent.id)
  assert.deepEqual(problemOf(await desk.status(parent.id, { to: 'CLOSED' })), [409, 'open-children'])
  const closed = await desk.status(parent.id, { to: 'CLOSED', openChildren: 'close' })
  assert.equal(closed.json<MovedTicket>().childResults?.[0]?.ticket.status, 'CLOSED')
  const child = await desk.read(one.id)
  assert.deepEqual([child.status, child.resolution], ['CLOSED', solution.resolution])
  assert.deepEqual(problemOf(await desk.status((await desk.assigned()).id, { ...resolved, openChildren: 'close' })), [
    400,
    'validation-failed',
  ])
})

test('TKT-10 solved, closed and merged children are not asked about, nor is the customer who accepts a solution', async () => {
  const desk = await openDesk(t)
  const [parent, solved, merged, left] = [
    await desk.assigned(),
    await desk.assigned(),
    await desk.assigned(),
    await desk.assigned(),
  ]
  for (const child of [solved, merged]) await desk.parent(child.id, parent.id)
  await desk.status(solved.id, resolved)
  await desk.merge(merged.id, left.id)
  assert.equal((await desk.status(parent.id, resolved)).statusCode, 200)
  await desk.parent(left.id, parent.id)
  const accepted = await t.as(desk.customer).post(`/api/tickets/${parent.id}/solution/accept`, {})
  assert.deepEqual([accepted.statusCode, accepted.json().status], [200, 'CLOSED'])
  assert.equal((await desk.read(left.id)).status, 'ASSIGNED')
})

test('TKT-10 the children of children follow, too', async () => {
  const desk = await openDesk(t)
  const [parent, child, grandchild] = [await desk.assigned(), await desk.assigned(), await desk.assigned()]
  await desk.parent(child.id, parent.id)
  await desk.parent(grandchild.id, child.id)
  const answer = await desk.status(parent.id, { ...resolved, openChildren: 'resolve' }, desk.agent)
  assert.deepEqual(
    answer.json<MovedTicket>().childResults?.map(({ followed }) => followed),
    [true, true],
  )
  assert.equal((await desk.read(grandchild.id)).status, 'RESOLVED')
})

test('TKT-10 the database keeps a family in one organization and one parent to a child', async () => {
  const desk = await openDesk(t)
  const elsewhere = await t.make.organization(desk.tenantId)
  const neighbour = await t.make.user(desk.tenantId, 'customer', { orgId: elsewhere })
  const [child, one, his] = [await desk.ticket(), await desk.ticket(), await desk.ticket(neighbour)]
  const insert = (from: string, to: string) =>
    desk.raw(
      desk.agent,
      `insert into ticket_relations values ('${desk.tenantId}', '${from}', 'child_of', '${to}', now())`,
    )
  await assert.rejects(insert(child.id, his.id), { code: 'link-refused' })
  await insert(child.id, one.id)
  await assert.rejects(insert(one.id, child.id), { code: 'link-refused' })
  await assert.rejects(insert(child.id, (await desk.ticket()).id), { code: 'duplicate' })
  await assert.rejects(desk.raw(desk.agent, `update tickets set org_id = '${elsewhere}' where id = '${child.id}'`), {
    code: 'link-refused',
  })
})
