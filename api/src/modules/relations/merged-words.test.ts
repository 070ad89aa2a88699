import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Attachment } from '@atum-desk/contract/attachments'
import type { Comment } from '@atum-desk/contract/comments'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { formOf } from '../../testing/forms.ts'
import { openDesk, problemOf } from './testing/desk.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const upload = (user: TestUser, ticketId: string, query = '') =>
  t
    .as(user)
    .ask('POST', `/api/tickets/${ticketId}/attachments${query}`, formOf({ fileName: 'log.txt', content: 'A line.' }))

const commentsOf = async (user: TestUser, id: string, query = '') =>
  (await t.as(user).get(`/api/tickets/${id}/comments?${query}`)).json<Page<Comment>>()
const filesOf = async (user: TestUser, id: string) =>
  (await t.as(user).get(`/api/tickets/${id}/attachments`)).json<Page<Attachment>>().items

test('TKT-11 its words and files are read in the other ticket, in order, marked with where they come from', async () => {
  const desk = await openDesk(t)
  const [one, target] = [await desk.accepted(), await desk.accepted()]
  const { number } = await desk.read(one.id)
  for (const [id, body] of [
    [target.id, 'First.'],
    [one.id, 'Second.'],
    [target.id, 'Third.'],
  ] as const) {
    t.clock.advance({ seconds: 1 })
    await t.as(desk.customer).post(`/api/tickets/${id}/comments`, { body })
  }
  await t.as(desk.agent).post(`/api/internal/tickets/${one.id}/comments`, { body: 'A note.' })
  await upload(desk.customer, one.id)
  await desk.merge(one.id, target.id)
  assert.deepEqual(problemOf(await upload(desk.customer, one.id)), [409, 'ticket-merged'])

  const seen = (await commentsOf(desk.customer, target.id)).items
  assert.deepEqual(
    seen.map(({ body, mergedFrom }) => [body, mergedFrom]),
    [
      ['First.', undefined],
      ['Second.', { id: one.id, number }],
      ['Third.', undefined],
    ],
  )
  const first = await commentsOf(desk.manager, target.id, 'limit=2')
  const rest = await commentsOf(desk.manager, target.id, `limit=2&cursor=${first.nextCursor}`)
  assert.equal(new Set([...first.items, ...rest.items].map(({ id }) => id)).size, 4) // staff read the note, too
  const [file] = await filesOf(desk.customer, target.id)
  assert.deepEqual([file?.ticketId, file?.mergedFrom], [one.id, { id: one.id, number }])
  assert.equal((await t.as(desk.customer).get(`/api/attachments/${file?.id}`)).statusCode, 200)
  const { commentCount, attachmentCount } = await desk.read(target.id, desk.customer)
  assert.deepEqual([commentCount, attachmentCount], [3, 1])
  const [listed] = (await t.as(desk.manager).get('/api/tickets?sort=number')).json().items
  assert.deepEqual([listed.id, listed.commentCount, listed.attachmentCount], [target.id, 4, 1])
  const entries = await desk.timeline(target.id, desk.customer)
  const marked = entries.flatMap((entry) =>
    entry.type === 'comment'
      ? [entry.comment.mergedFrom?.id]
      : entry.type === 'attachment'
        ? [entry.attachment.mergedFrom?.id]
        : [],
  )
  assert.deepEqual(marked.sort(), [one.id, one.id, undefined, undefined])
  assert.deepEqual(
    (await commentsOf(desk.customer, one.id)).items.map(({ mergedFrom }) => mergedFrom),
    [undefined],
  )
})

/** Two customers who see only their own, of one organization; the ticket of the one merged into the other's. */
async function twoWhoSeeTheirOwn() {
  const desk = await openDesk(t)
  const orgId = await t.make.organization(desk.tenantId, 'own')
  const [one, other] = [
    await t.make.user(desk.tenantId, 'customer', { orgId, ticketScope: 'own' }),
    await t.make.user(desk.tenantId, 'customer', { orgId, ticketScope: 'own' }),
  ]
  const [merged, target] = [await desk.accepted(one, { title: 'A secret of one' }), await desk.accepted(other)]
  await t.as(one).post(`/api/tickets/${merged.id}/comments`, { body: 'Between us.' })
  await upload(one, merged.id)
  await desk.merge(merged.id, target.id)
  return {
    ...desk,
    one,
    other,
    merged,
    target,
    numbers: [(await desk.read(merged.id)).number, (await desk.read(target.id)).number],
  }
}

test('TKT-11 ISO-5 who does not see the merged ticket reads nothing of it in the one that goes on', async () => {
  const desk = await twoWhoSeeTheirOwn()
  const { other, target, merged } = desk
  assert.deepEqual([(await commentsOf(other, target.id)).items, await filesOf(other, target.id)], [[], []])
  const ticket = await desk.read(target.id, other)
  assert.deepEqual([ticket.commentCount, ticket.attachmentCount, ticket.mergedTickets], [0, 0, []])
  const told = JSON.stringify([ticket, await desk.timeline(target.id, other)])
  for (const secret of [merged.id, desk.numbers[0] ?? '', 'A secret', 'Between us'])
    assert.ok(!told.includes(secret), secret)
  const rows = await desk.raw(other, `select id from ticket_comments union all select id from attachments`)
  assert.deepEqual(rows, [])
  const [family] = await desk.raw<{ ids: string[] }>(other, `select app.ticket_and_merged('${target.id}') as ids`)
  assert.deepEqual(family?.ids, [target.id])
})

test('TKT-11 ISO-5 who does not see where his ticket went is told that it is merged, and no more', async () => {
  const desk = await twoWhoSeeTheirOwn()
  const { one, merged, target } = desk
  const ticket = await desk.read(merged.id, one)
  assert.ok(ticket.mergedAt)
  assert.equal(ticket.mergedInto, null)
  assert.equal((await commentsOf(one, merged.id)).items.length, 1) // his own words stay his
  const answer = await t.as(one).post(`/api/tickets/${merged.id}/comments`, { body: 'And now?' })
  const problem = answer.json<Problem>()
  assert.deepEqual([problem.code, problem.mergedInto], ['ticket-merged', undefined])
  assert.equal((await desk.events(merged.id, 'ticket.merged', one)).length, 1)
  const told = JSON.stringify([ticket, problem, await desk.timeline(merged.id, one)])
  for (const secret of [target.id, desk.numbers[1] ?? '']) assert.ok(!told.includes(secret), told)
  const follow = { title: 'What became of it?', description: 'I see nothing.', followUpOf: merged.id }
  assert.equal((await t.as(one).post('/api/tickets', follow)).statusCode, 201)
})
