import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Attachment } from '@atum-desk/contract/attachments'
import type { Comment } from '@atum-desk/contract/comments'
import type { Ticket } from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { formOf } from '../../testing/forms.ts'
import { openDesk, problemOf } from './testing/desk.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const said = async (by: TestUser, id: string, body: string) =>
  (await t.as(by).post(`/api/tickets/${id}/comments`, { body })).json<Comment>()

/** A ticket of one customer's, on which a colleague of his has said more, with a file. */
async function ticketWithMore() {
  const desk = await openDesk(t)
  const colleague = await t.make.user(desk.tenantId, 'customer', { orgId: desk.orgId })
  const ticket = await desk.accepted(desk.customer, { priority: 'P2', category: 'Hardware' })
  const comment = await said(colleague, ticket.id, 'And the scanner is jammed.')
  const form = formOf({ fileName: 'scan.txt', content: 'A line.' })
  const file = await t.as(colleague).ask('POST', `/api/tickets/${ticket.id}/attachments?commentId=${comment.id}`, form)
  return { ...desk, colleague, ticket, comment, file: file.json<Attachment>() }
}

test('TKT-12 a comment becomes a ticket in NEW of whoever wrote it, with its words and files, linked both ways', async () => {
  const desk = await ticketWithMore()
  const { ticket, comment, colleague, file } = desk
  const answer = await desk.split(ticket.id, { commentId: comment.id, title: 'The scanner is jammed' })
  assert.equal(answer.statusCode, 201, answer.body)
  const fresh = answer.json<Ticket>()
  assert.equal(answer.headers.location, `/api/tickets/${fresh.id}`)
  const { status, title, description, priority, category, requester, createdBy } = fresh
  assert.deepEqual([status, title, description], ['NEW', 'The scanner is jammed', 'And the scanner is jammed.'])
  assert.deepEqual([priority, category], ['P2', 'Hardware'])
  assert.deepEqual([requester.id, createdBy.id], [colleague.id, desk.manager.id])
  const linksOf = ({ links }: Ticket) => links.map(({ kind, ticket: other }) => [kind, other.id])
  assert.deepEqual(linksOf(fresh), [['split_from', ticket.id]])
  assert.deepEqual(linksOf(await desk.read(ticket.id, desk.customer)), [['split_into', fresh.id]])
  const files = (await t.as(colleague).get(`/api/tickets/${fresh.id}/attachments`)).json().items as Attachment[]
  assert.deepEqual(
    files.map(({ sha256, fileName, ticketId, uploadedBy }) => [sha256, fileName, ticketId, uploadedBy.id]),
    [[file.sha256, file.fileName, fresh.id, colleague.id]],
  )
  assert.equal((await t.as(colleague).get(`/api/attachments/${files[0]?.id}`)).body, 'A line.')
  assert.equal((await desk.read(ticket.id)).attachmentCount, 1)
  assert.equal((await desk.events(ticket.id, 'ticket.split'))[0]?.details.ticket?.id, fresh.id)
  assert.equal((await desk.events(fresh.id, 'ticket.linked'))[0]?.details.kind, 'split_from')
})

test('TKT-12 what staff said is split off for the ticket’s requester', async () => {
  const desk = await openDesk(t)
  const ticket = await desk.accepted()
  const comment = await said(desk.agent, ticket.id, 'By the way, your toner is low.')
  const more = { title: 'Toner', description: 'The toner is low.', priority: 'P4' }
  const fresh = (await desk.split(ticket.id, { commentId: comment.id, ...more })).json<Ticket>()
  assert.deepEqual(
    [fresh.requester.id, fresh.description, fresh.priority],
    [desk.customer.id, 'The toner is low.', 'P4'],
  )
})

test('TKT-12 a note is never split off, nor a comment of another ticket, nor by who opens no tickets', async () => {
  const desk = await ticketWithMore()
  const { ticket, comment } = desk
  const note = await t.as(desk.agent).post(`/api/internal/tickets/${ticket.id}/comments`, { body: 'He is rude.' })
  const body = (commentId: string) => ({ commentId, title: 'A new ticket' })
  assert.deepEqual(problemOf(await desk.split(ticket.id, body(note.json().id))), [422, 'invalid-reference'])
  const another = await desk.accepted()
  assert.deepEqual(problemOf(await desk.split(another.id, body(comment.id))), [422, 'invalid-reference'])
  assert.deepEqual(problemOf(await desk.split(ticket.id, body(ticket.id))), [422, 'invalid-reference'])
  assert.equal(
    (await t.as(desk.customer).post(`/api/internal/tickets/${ticket.id}/split`, body(comment.id))).statusCode,
    403,
  )
  assert.equal((await desk.list('')).length, 2)
})

test('TKT-12 TKT-8 sent again under the same key it is the same ticket, at once or later', async () => {
  const desk = await ticketWithMore()
  const { ticket, comment } = desk
  const body = { commentId: comment.id, title: 'The scanner is jammed' }
  const key = { 'idempotency-key': 'split once' }
  const answers = await Promise.all(Array.from({ length: 5 }, () => desk.split(ticket.id, body, key)))
  answers.push(await desk.split(ticket.id, body, key))
  assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([201]))
  assert.equal(new Set(answers.map((answer) => answer.json<Ticket>().id)).size, 1)
  assert.deepEqual(problemOf(await desk.split(ticket.id, { ...body, title: 'Another' }, key)), [409, 'duplicate'])
  assert.equal((await desk.read(ticket.id)).links.length, 1)
})

test('TKT-12 out of a merged ticket’s words it is split from the one that goes on', async () => {
  const desk = await ticketWithMore()
  const target = await desk.accepted()
  await desk.merge(desk.ticket.id, target.id)
  const body = { commentId: desk.comment.id, title: 'The scanner is jammed' }
  assert.deepEqual(problemOf(await desk.split(desk.ticket.id, body)), [409, 'ticket-merged'])
  const fresh = (await desk.split(target.id, body)).json<Ticket>()
  assert.equal(fresh.links[0]?.ticket.id, target.id)
})

test('TKT-13 what is over, solved or merged is carried on by a ticket that is linked; what is open is not', async () => {
  const desk = await openDesk(t)
  const [open, over] = [await desk.ticket(), await desk.ticket()]
  await t.as(desk.customer).post(`/api/tickets/${over.id}/cancel`, {})
  const body = { title: 'It is back', description: 'Since noon.' }
  const fresh = await t.as(desk.customer).post('/api/tickets', { ...body, followUpOf: over.id })
  assert.deepEqual(fresh.json<Ticket>().links[0]?.ticket.id, over.id)
  assert.equal((await desk.read(over.id)).links[0]?.kind, 'followed_up_by')
  assert.deepEqual(problemOf(await t.as(desk.customer).post('/api/tickets', { ...body, followUpOf: open.id })), [
    422,
    'invalid-reference',
  ])
  const behalf = { ...body, requesterId: desk.customer.id, followUpOf: over.id }
  assert.equal((await t.as(desk.agent).post('/api/tickets', behalf)).statusCode, 201)
  const neighbour = await t.make.user(desk.tenantId, 'customer', { orgId: await t.make.organization(desk.tenantId) })
  const crossing = { ...behalf, requesterId: neighbour.id }
  assert.deepEqual(problemOf(await t.as(desk.agent).post('/api/tickets', crossing)), [422, 'invalid-reference'])
  assert.deepEqual(problemOf(await t.as(neighbour).post('/api/tickets', { ...body, followUpOf: over.id })), [
    422,
    'invalid-reference',
  ])
})
