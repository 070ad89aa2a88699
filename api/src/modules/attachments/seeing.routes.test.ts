import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Attachment } from '@atum-desk/contract/attachments'
import type { Comment } from '@atum-desk/contract/comments'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { acceptedTicket, filesOnDisk, listSeenBy, note, picture, upload, urlOf } from '../../testing/uploading.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function commentOf(user: TestUser, ticketId: string, internal: boolean): Promise<string> {
  const body = { body: 'A word.', ...(user.ctx.orgId === null && { internal }) }
  const url =
    user.ctx.orgId === null ? `/api/internal/tickets/${ticketId}/comments` : `/api/tickets/${ticketId}/comments`
  return (await t.as(user).post(url, body)).json<Comment>().id
}

test('ISO-2 an internal file does not exist for a customer, on any route', async () => {
  const { customer, agent, id } = await acceptedTicket(t)
  const answer = await upload(t, agent, id, picture, '?internal=true')
  const attachment = answer.json<Attachment>()
  assert.equal(attachment.internal, true)

  assert.deepEqual(await listSeenBy(t, customer, id), [])
  assert.equal((await t.as(customer).get(`/api/tickets/${id}`)).json<Ticket>().attachmentCount, 0)
  const timeline = await t.as(customer).get(`/api/tickets/${id}/timeline`)
  assert.equal(timeline.body.includes(attachment.id), false)
  const [hidden, absent] = await Promise.all(
    [attachment.id, newId(t.clock.now())].map((each) => t.as(customer).get(`/api/attachments/${each}`)),
  )
  assert.equal(hidden?.statusCode, 404)
  assert.deepEqual(anonymous(hidden?.json()), anonymous(absent?.json()))
  assert.equal((await listSeenBy(t, agent, id)).length, 1)
})

test('ISO-2 a customer cannot hide a file, nor is he told that there is such a thing', async () => {
  const { customer, id } = await acceptedTicket(t)
  assert.equal((await upload(t, customer, id, picture, '?internal=true')).statusCode, 403)
  const answer = await upload(t, customer, id, picture, '?internal=false')
  assert.equal(answer.statusCode, 201)
  assert.equal('internal' in answer.json<Attachment>(), false)
})

test('ISO-2 the files of a comment are seen by whoever sees the comment', async () => {
  const { customer, agent, id } = await acceptedTicket(t)
  const hidden = await commentOf(agent, id, true)
  const open = await commentOf(agent, id, false)

  const ofNote = (await upload(t, agent, id, picture, `?commentId=${hidden}`)).json<Attachment>()
  const ofComment = (await upload(t, agent, id, picture, `?commentId=${open}`)).json<Attachment>()

  assert.deepEqual([ofNote.internal, ofNote.commentId], [true, hidden])
  assert.deepEqual([ofComment.internal, ofComment.commentId], [false, open])
  assert.deepEqual(
    (await listSeenBy(t, customer, id)).map((file) => file.id),
    [ofComment.id],
  )
  const wrong = await upload(t, agent, id, picture, `?commentId=${open}&internal=true`)
  assert.equal(wrong.statusCode, 422)
  assert.deepEqual(
    wrong.json<Problem>().errors?.map(({ path }) => path),
    ['/commentId'],
  )
})

test('ISO-2 ISO-3 only its author adds to a comment; one that he cannot see is none', async () => {
  const { tenantId, customer, agent, id } = await acceptedTicket(t)
  const other = await t.make.ticket(customer)
  const [mine, note, elsewhere] = [
    await commentOf(customer, id, false),
    await commentOf(agent, id, true),
    await commentOf(customer, other.id, false),
  ]
  const ask = (user: TestUser, commentId: string) => upload(t, user, id, picture, `?commentId=${commentId}`)
  assert.equal((await ask(customer, mine)).statusCode, 201)
  assert.equal((await ask(agent, mine)).statusCode, 403)
  assert.equal((await ask(await t.make.user(tenantId, 'agent'), note)).statusCode, 403)
  const none = await Promise.all([note, elsewhere, newId(t.clock.now())].map((each) => ask(customer, each)))
  for (const answer of none) {
    assert.equal(answer.statusCode, 422)
    assert.deepEqual(anonymous(answer.json()), anonymous(none[0]?.json()))
  }
})

test('ISO-3 a foreign ticket or file answers exactly as one that never existed', async () => {
  const { tenantId, customer, id } = await acceptedTicket(t)
  const file = (await upload(t, customer, id, note)).json<Attachment>()
  const neighbour = await t.make.user(tenantId, 'customer_admin', { orgId: await t.make.organization(tenantId) })
  const stranger = (await t.make.helpdesk()).manager
  const absent = newId(t.clock.now())
  for (const user of [neighbour, stranger]) {
    for (const url of [urlOf(id), urlOf(absent), `/api/attachments/${file.id}`, `/api/attachments/${absent}`]) {
      assert.equal((await t.as(user).get(url)).statusCode, 404, url)
    }
    const uploads = await Promise.all([id, absent].map((each) => upload(t, user, each, picture)))
    const gets = await Promise.all([file.id, absent].map((each) => t.as(user).get(`/api/attachments/${each}`)))
    for (const [theirs, none] of [uploads, gets]) assert.deepEqual(anonymous(theirs?.json()), anonymous(none?.json()))
    assert.equal(uploads[0]?.statusCode, 404)
  }
  assert.deepEqual(await filesOnDisk(t, stranger.ctx.tenantId), [])
})

test('ISO-5 of a colleague’s ticket that he does not see, a customer gets no file', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const orgId = await t.make.organization(tenantId, 'own')
  const [one, other] = [
    await t.make.user(tenantId, 'customer', { orgId, ticketScope: 'own' }),
    await t.make.user(tenantId, 'customer', { orgId, ticketScope: 'own' }),
  ]
  const { id } = await t.make.ticket(one)
  const file = (await upload(t, one, id, picture)).json<Attachment>()
  assert.equal((await t.as(other).get(`/api/attachments/${file.id}`)).statusCode, 404)
  assert.equal((await t.as(customer).get(`/api/attachments/${file.id}`)).statusCode, 404)
  assert.equal((await t.as(one).get(`/api/attachments/${file.id}`)).statusCode, 200)
})

const anonymous = (problem: Problem | undefined) => ({ ...problem, instance: '', requestId: '' })
