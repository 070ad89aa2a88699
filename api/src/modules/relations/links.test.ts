import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { linkKinds, type Ticket } from '@atum-desk/contract/tickets'
import fc from 'fast-check'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { inverseOf } from './domain/link-kinds.ts'
import { openDesk, problemOf } from './testing/desk.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const linksOf = ({ links }: Ticket) => links.map(({ kind, ticket }) => `${kind} ${ticket.number}`)

test('TKT-9 a link of each kind is seen from both sides, and removed from either', async () => {
  const desk = await openDesk(t)
  for (const kind of linkKinds) {
    const [one, other] = [await desk.ticket(), await desk.ticket()]
    const answer = await desk.link(one.id, kind, other.id)
    assert.equal(answer.statusCode, 201, answer.body)
    assert.equal(answer.headers.location, `/api/tickets/${one.id}`)
    const [ticket, seen] = [answer.json<Ticket>(), await desk.read(other.id)]
    assert.deepEqual(linksOf(ticket), [`${kind} ${seen.number}`])
    assert.deepEqual(linksOf(seen), [`${inverseOf[kind]} ${ticket.number}`])
    assert.deepEqual(ticket.links[0]?.ticket, {
      id: seen.id,
      number: seen.number,
      title: seen.title,
      status: seen.status,
    })
    const removed = await desk.unlink(other.id, inverseOf[kind], one.id)
    assert.deepEqual([removed.statusCode, removed.json<Ticket>().links], [200, []])
    assert.deepEqual(problemOf(await desk.unlink(one.id, kind, other.id)), [404, 'not-found'])
  }
})

test('TKT-9 a link is told of both tickets, and audited', async () => {
  const desk = await openDesk(t)
  const [one, other] = [await desk.ticket(), await desk.ticket()]
  await desk.link(one.id, 'blocks', (await desk.read(other.id)).number) // as people quote it
  await desk.unlink(one.id, 'blocks', other.id)
  for (const [id, kind, about] of [
    [one.id, 'blocks', other.id],
    [other.id, 'blocked_by', one.id],
  ] as const) {
    for (const name of ['ticket.linked', 'ticket.unlinked']) {
      const [event] = await desk.events(id, name)
      assert.deepEqual([event?.details.kind, event?.details.ticket?.id], [kind, about], name)
    }
    const audit = (await t.as(desk.manager).get(`/api/audit?entityId=${id}&action=ticket.linked`)).json()
    assert.deepEqual(audit.items[0].newValue, { kind, ticket: about })
  }
})

test('TKT-9 the same link again, a ring, itself, or a ticket that is nobody’s: each is refused by name', async () => {
  const desk = await openDesk(t)
  const [a, b, c] = [await desk.ticket(), await desk.ticket(), await desk.ticket()]
  const foreign = await t.make.ticket((await t.make.helpdesk()).customer)
  await desk.link(a.id, 'blocks', b.id)
  await desk.link(b.id, 'blocks', c.id)
  assert.deepEqual(problemOf(await desk.link(a.id, 'blocks', b.id)), [409, 'duplicate'])
  assert.deepEqual(problemOf(await desk.link(b.id, 'blocked_by', a.id)), [409, 'duplicate'])
  assert.deepEqual(problemOf(await desk.link(c.id, 'blocks', a.id)), [422, 'link-refused'])
  assert.deepEqual(problemOf(await desk.link(a.id, 'blocked_by', c.id)), [422, 'link-refused'])
  assert.deepEqual(problemOf(await desk.link(a.id, 'related', a.id)), [422, 'invalid-reference'])
  for (const id of [foreign.id, newId(t.clock.now()), 'ATD-99999'])
    assert.deepEqual(problemOf(await desk.link(a.id, 'related', id)), [422, 'invalid-reference'])
  assert.deepEqual(problemOf(await desk.link(foreign.id, 'related', a.id)), [404, 'not-found'])
  assert.equal((await desk.link(a.id, 'parent', b.id)).statusCode, 400)
  await desk.link(a.id, 'related', b.id)
  assert.deepEqual(problemOf(await desk.link(b.id, 'related', a.id)), [409, 'duplicate'])
  assert.deepEqual(linksOf(await desk.read(b.id)).length, 3)
})

test('TKT-9 whatever is linked in whatever order, no kind with a direction ever closes a ring', async () => {
  const desk = await openDesk(t)
  const size = 5
  const tickets = await Promise.all(Array.from({ length: size }, () => desk.ticket()))
  const pair = fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([from, to]) => from !== to)
  const edges: [number, number][] = []
  const reaches = (from: number, to: number): boolean =>
    from === to || edges.some(([start, end]) => start === from && reaches(end, to))
  for (const [from, to] of fc.sample(pair, { numRuns: 40, seed: 9 })) {
    const [one, other] = [tickets[from], tickets[to]]
    if (one === undefined || other === undefined) throw new Error('a pair of no tickets')
    const isThere = edges.some(([start, end]) => start === from && end === to)
    const expected = isThere ? 409 : reaches(to, from) ? 422 : 201
    assert.equal((await desk.link(one.id, 'blocks', other.id)).statusCode, expected, `${from} → ${to} of ${edges}`)
    if (expected === 201) edges.push([from, to])
  }
})

test('TKT-9 of three writers who would close a ring together, one is refused', async () => {
  const desk = await openDesk(t)
  for (let round = 0; round < 5; round += 1) {
    const [a, b, c] = [await desk.ticket(), await desk.ticket(), await desk.ticket()]
    const answers = await Promise.all([
      desk.link(a.id, 'caused_by', b.id),
      desk.link(b.id, 'caused_by', c.id),
      desk.link(c.id, 'caused_by', a.id),
    ])
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [201, 201, 422])
  }
})

test('TKT-9 ISO-3 a customer sees a link only where he sees both tickets, and nothing of the other one where he does not', async () => {
  const desk = await openDesk(t)
  const neighbour = await t.make.user(desk.tenantId, 'customer', { orgId: await t.make.organization(desk.tenantId) })
  const [mine, his, also] = [await desk.ticket(), await desk.ticket(neighbour), await desk.ticket()]
  await desk.link(mine.id, 'caused_by', his.id)
  await desk.link(mine.id, 'related', also.id)
  assert.equal((await desk.read(mine.id)).links.length, 2)
  assert.deepEqual(linksOf(await desk.read(mine.id, desk.customer)), [`related ${(await desk.read(also.id)).number}`])
  assert.deepEqual((await desk.read(his.id, neighbour)).links, [])
  assert.equal((await desk.events(mine.id, 'ticket.linked', desk.customer)).length, 1)
  assert.deepEqual(await desk.events(his.id, 'ticket.linked', neighbour), [])
  const rows = await desk.raw<{ to_id: string }>(desk.customer, 'select * from ticket_relations')
  assert.equal(rows.length, 1)
  assert.deepEqual(await desk.raw(neighbour, 'select from ticket_relations'), [])
  assert.deepEqual(await desk.raw(neighbour, 'select from ticket_events where other_ticket_id is not null'), [])
})

test('TKT-9 a customer’s transaction makes no link and removes none', async () => {
  const desk = await openDesk(t)
  const [one, other] = [await desk.ticket(), await desk.ticket()]
  await desk.link(one.id, 'blocks', other.id)
  const insert = `insert into ticket_relations values ('${desk.tenantId}', '${other.id}', 'caused_by', '${one.id}', now())`
  await assert.rejects(desk.raw(desk.customer, insert), { code: '42501' })
  await desk.raw(desk.customer, 'delete from ticket_relations')
  assert.equal((await desk.read(one.id)).links.length, 1)
  assert.equal((await t.as(desk.customer).post(`/api/internal/tickets/${one.id}/links`, {})).statusCode, 403)
})

test('TKT-13 ISO-5 who sees only his own is not told the number of a ticket that his own carries on', async () => {
  const desk = await openDesk(t)
  const orgId = await t.make.organization(desk.tenantId, 'own')
  const [one, other] = [
    await t.make.user(desk.tenantId, 'customer', { orgId, ticketScope: 'own' }),
    await t.make.user(desk.tenantId, 'customer', { orgId, ticketScope: 'own' }),
  ]
  const over = await desk.ticket(one)
  await t.as(one).post(`/api/tickets/${over.id}/cancel`, {})
  const { number } = await desk.read(over.id)
  const fresh = await t.make.ticket(desk.manager, { requesterId: other.id, followUpOf: over.id })
  assert.deepEqual(linksOf(await desk.read(fresh.id)), [`follow_up_of ${number}`])
  assert.equal((await desk.events(fresh.id, 'ticket.linked'))[0]?.details.ticket?.number, number)
  assert.deepEqual((await desk.read(fresh.id, other)).links, [])
  const told = JSON.stringify(await desk.timeline(fresh.id, other))
  assert.ok(!told.includes(number) && !told.includes(over.id), told)
  assert.deepEqual(await desk.raw(other, 'select from ticket_links'), [])
  const events = await desk.raw<{ details: object }>(other, `select details from ticket_events`)
  assert.ok(!JSON.stringify(events).includes(number))
})
