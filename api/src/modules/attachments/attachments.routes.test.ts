import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Attachment } from '@atum-desk/contract/attachments'
import type { Comment } from '@atum-desk/contract/comments'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { type FormPart, formOf, onePixel } from '../../testing/forms.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const picture = { fileName: 'screen.png', content: onePixel }
const note = { fileName: 'error.log', content: 'It said PC LOAD LETTER.\n' }

const urlOf = (ticketId: string) => `/api/tickets/${ticketId}/attachments`
const upload = (user: TestUser, ticketId: string, file: FormPart, query = '') =>
  t.as(user).ask('POST', urlOf(ticketId) + query, formOf(file))

const listSeenBy = async (user: TestUser, ticketId: string) =>
  (await t.as(user).get(urlOf(ticketId))).json<Page<Attachment>>().items

async function filesOnDisk(tenantId: string): Promise<string[]> {
  const entries = await readdir(`${t.config.filesDir}/${tenantId}`, { recursive: true, withFileTypes: true }).catch(
    () => [],
  )
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

async function accepted() {
  const desk = await t.make.helpdesk()
  const { id } = await t.make.ticket(desk.customer)
  await t.as(desk.manager).post(`/api/internal/tickets/${id}/accept`, {})
  return { ...desk, id }
}

async function commentOf(user: TestUser, ticketId: string, internal: boolean): Promise<string> {
  const body = { body: 'A word.', ...(user.ctx.orgId === null && { internal }) }
  const url =
    user.ctx.orgId === null ? `/api/internal/tickets/${ticketId}/comments` : `/api/tickets/${ticketId}/comments`
  return (await t.as(user).post(url, body)).json<Comment>().id
}

test('FIL-1 FIL-3 a customer attaches a file to his new ticket', async () => {
  const { tenantId, customer, agent } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)

  const answer = await upload(customer, id, { ...picture, fileName: 'C:\\fakepath\\écran ١.png' })

  assert.equal(answer.statusCode, 201, answer.body)
  const attachment = answer.json<Attachment>()
  assert.equal(answer.headers.location, `/api/attachments/${attachment.id}`)
  const { id: _, sha256, ...rest } = attachment
  assert.deepEqual(rest, {
    ticketId: id,
    commentId: null,
    fileName: 'écran ١.png',
    mimeType: 'image/png',
    sizeBytes: onePixel.length,
    uploadedBy: { id: customer.id, name: 'A customer' },
    createdAt: t.clock.now().toString({ fractionalSecondDigits: 3 }),
  })
  assert.deepEqual(await filesOnDisk(tenantId), [sha256])
  assert.deepEqual(await listSeenBy(agent, id), [{ ...attachment, internal: false }])
  assert.equal((await t.as(customer).get(`/api/tickets/${id}`)).json<Ticket>().attachmentCount, 1)
  const timeline = (await t.as(customer).get(`/api/tickets/${id}/timeline`)).json<Page<TimelineEntry>>()
  assert.deepEqual(timeline.items.at(-1), { type: 'attachment', attachment })
})

test('AUD-1 an upload is on record, with what it was', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const answer = await upload(customer, id, note)
  const attachment = answer.json<Attachment>()

  const { items } = (await t.as(manager).get(`/api/audit?action=attachment.uploaded`)).json()

  const { id: _, occurredAt, ...entry } = items[0]
  const { ticketId, commentId, fileName, mimeType, sizeBytes, sha256 } = attachment
  assert.deepEqual(entry, {
    actor: { id: customer.id, name: 'A customer' },
    action: 'attachment.uploaded',
    entityType: 'attachment',
    entityId: attachment.id,
    oldValue: null,
    newValue: { ticketId, commentId, fileName, mimeType, sizeBytes, sha256, internal: false },
    requestId: answer.headers['x-request-id'],
    address: '127.0.0.1',
  })
})

test('FIL-2 what is not what its name says is refused, and nothing is kept', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const program = Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')
  const files = [
    { fileName: 'holiday.png', content: program },
    { fileName: 'notes.txt', content: program },
    { fileName: 'notes.txt', content: '%PDF-1.4\n' },
    { fileName: 'photo.jpg', content: onePixel },
    { fileName: 'setup.exe', content: program },
    { fileName: 'page.html', content: '<script>alert(1)</script>' },
    { fileName: 'drawing.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    { fileName: 'README', content: 'no extension' },
  ]
  for (const file of files) {
    const answer = await upload(customer, id, file)
    assert.equal(answer.statusCode, 415, file.fileName)
    assert.equal(answer.json<Problem>().code, 'unsupported-media-type')
  }
  assert.deepEqual(await filesOnDisk(tenantId), [])
  assert.deepEqual(await listSeenBy(customer, id), [])
})

test('FIL-2 the client’s word on the type counts for nothing', async () => {
  const { customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const answer = await upload(customer, id, { ...note, type: 'text/html' })
  assert.equal(answer.json<Attachment>().mimeType, 'text/plain')
})

test('FIL-1 over the tenant’s limit: 413, and nothing is kept', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const admin = await t.make.user(tenantId, 'admin')
  const set = await t.as(admin).patch('/api/settings', { uploadLimitBytes: 2000 })
  assert.equal(set.statusCode, 200, set.body)

  const over = await upload(customer, id, { fileName: 'long.txt', content: 'x'.repeat(2001) })
  assert.equal(over.statusCode, 413)
  assert.equal(over.json<Problem>().code, 'body-too-large')
  assert.deepEqual(await filesOnDisk(tenantId), [])

  const exact = await upload(customer, id, { fileName: 'long.txt', content: 'x'.repeat(2000) })
  assert.equal(exact.statusCode, 201)

  const elsewhere = await t.make.helpdesk() // where the limit is as it was
  const ticket = await t.make.ticket(elsewhere.customer)
  const large = await upload(elsewhere.customer, ticket.id, { fileName: 'long.txt', content: 'x'.repeat(3_000_000) })
  assert.equal(large.statusCode, 201)
})

test('FIL-1 a form holds one file, in its field `file`, and nothing else', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const cases: Array<[FormPart[], string, string]> = [
    [[], '/file', 'required'],
    [[{ content: 'just words' }], '/file', 'type'],
    [[{ ...note, content: '' }], '/file', 'minLength'],
    [[{ ...note, name: 'upload' }], '/upload', 'additionalProperties'],
    [[{ name: 'status', content: 'CLOSED' }, note], '/status', 'additionalProperties'],
    [[note, { name: 'internal', content: 'false' }], '/internal', 'additionalProperties'],
    [[note, picture], '/file', 'additionalProperties'],
    [[note, { ...picture, name: 'other/one' }], '/other~1one', 'additionalProperties'],
    [
      [note, ...Array.from({ length: 2000 }, (_, i) => ({ name: `field${i}`, content: 'x' }))],
      '/field0',
      'additionalProperties',
    ],
  ]
  for (const [parts, path, code] of cases) {
    const answer = await t.as(customer).ask('POST', urlOf(id), formOf(...parts))
    assert.equal(answer.statusCode, 400, path)
    const { errors } = answer.json<Problem>()
    assert.deepEqual(
      errors?.map((error) => [error.path, error.code]),
      [[path, code]],
    )
  }
  assert.deepEqual(await filesOnDisk(tenantId), [])
  assert.deepEqual(await listSeenBy(customer, id), [])
})

test('FIL-1 what is no form, or a broken one, is a problem of the request', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const { payload, headers } = formOf(note)
  const sent: Array<[string, Buffer | string, string | undefined, number]> = [
    ['JSON', '{"file":"x"}', 'application/json', 415],
    ['bytes', payload, 'application/octet-stream', 415],
    ['nothing', '', undefined, 415],
    ['no boundary', payload, 'multipart/form-data', 400],
    ['another boundary', payload, 'multipart/form-data; boundary=another', 400],
    ['cut in the bytes', payload.subarray(0, 150), headers['content-type'] as string, 400],
    ['cut at the end', payload.subarray(0, -10), headers['content-type'] as string, 400],
    ['prototype', formOf({ ...note, name: '__proto__' }).payload, headers['content-type'] as string, 400],
  ]
  for (const [what, body, type, status] of sent) {
    const more = { payload: body, headers: type === undefined ? {} : { 'content-type': type } }
    const answer = await t.as(customer).ask('POST', urlOf(id), more)
    assert.equal(answer.statusCode, status, `${what}: ${answer.body}`)
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
  }
  assert.deepEqual(await filesOnDisk(tenantId), [])
})

test('TKT-3 a ticket that is final takes no file, and its body is not read', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${id}/reject`, { reason: 'Not ours.' })
  for (const user of [customer, manager]) {
    const answer = await upload(user, id, picture)
    assert.equal(answer.statusCode, 422)
    assert.equal(answer.json<Problem>().code, 'ticket-final')
    assert.match(answer.json<Problem>().detail, /follow-up/)
  }
  assert.deepEqual(await filesOnDisk(tenantId), [])
})

test('TKT-3 a ticket that ends while the file arrives takes it no more', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  async function* slow() {
    yield Buffer.from('before')
    await t.as(manager).post(`/api/internal/tickets/${id}/reject`, { reason: 'Not ours.' })
    yield Buffer.from('after')
  }
  const uploading = t.deps.attachments.upload(customer.ctx, id, {}, async () => ({ fileName: 'a.txt', bytes: slow() }))
  await assert.rejects(uploading, { code: 'ticket-final' })
  assert.deepEqual(await listSeenBy(customer, id), [])
})

test('TKT-6 before acceptance staff show the customer a file only with ticket.accept', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  assert.equal((await upload(agent, id, picture)).statusCode, 403)
  assert.equal((await upload(agent, id, picture, '?internal=true')).statusCode, 201)
  assert.equal((await upload(manager, id, picture)).statusCode, 201)
})

test('ISO-2 an internal file does not exist for a customer, on any route', async () => {
  const { customer, agent, id } = await accepted()
  const answer = await upload(agent, id, picture, '?internal=true')
  const attachment = answer.json<Attachment>()
  assert.equal(attachment.internal, true)

  assert.deepEqual(await listSeenBy(customer, id), [])
  assert.equal((await t.as(customer).get(`/api/tickets/${id}`)).json<Ticket>().attachmentCount, 0)
  const timeline = await t.as(customer).get(`/api/tickets/${id}/timeline`)
  assert.equal(timeline.body.includes(attachment.id), false)
  const [hidden, absent] = await Promise.all(
    [attachment.id, newId(t.clock.now())].map((each) => t.as(customer).get(`/api/attachments/${each}`)),
  )
  assert.equal(hidden?.statusCode, 404)
  assert.deepEqual(anonymous(hidden?.json()), anonymous(absent?.json()))
  assert.equal((await listSeenBy(agent, id)).length, 1)
})

test('ISO-2 a customer cannot hide a file, nor is he told that there is such a thing', async () => {
  const { customer, id } = await accepted()
  assert.equal((await upload(customer, id, picture, '?internal=true')).statusCode, 403)
  const answer = await upload(customer, id, picture, '?internal=false')
  assert.equal(answer.statusCode, 201)
  assert.equal('internal' in answer.json<Attachment>(), false)
})

test('ISO-2 the files of a comment are seen by whoever sees the comment', async () => {
  const { customer, agent, id } = await accepted()
  const hidden = await commentOf(agent, id, true)
  const open = await commentOf(agent, id, false)

  const ofNote = (await upload(agent, id, picture, `?commentId=${hidden}`)).json<Attachment>()
  const ofComment = (await upload(agent, id, picture, `?commentId=${open}`)).json<Attachment>()

  assert.deepEqual([ofNote.internal, ofNote.commentId], [true, hidden])
  assert.deepEqual([ofComment.internal, ofComment.commentId], [false, open])
  assert.deepEqual(
    (await listSeenBy(customer, id)).map((file) => file.id),
    [ofComment.id],
  )
  const wrong = await upload(agent, id, picture, `?commentId=${open}&internal=true`)
  assert.equal(wrong.statusCode, 422)
  assert.deepEqual(
    wrong.json<Problem>().errors?.map(({ path }) => path),
    ['/commentId'],
  )
})

test('ISO-2 ISO-3 only its author adds to a comment; one that he cannot see is none', async () => {
  const { tenantId, customer, agent, id } = await accepted()
  const other = await t.make.ticket(customer)
  const [mine, note, elsewhere] = [
    await commentOf(customer, id, false),
    await commentOf(agent, id, true),
    await commentOf(customer, other.id, false),
  ]
  const ask = (user: TestUser, commentId: string) => upload(user, id, picture, `?commentId=${commentId}`)
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
  const { tenantId, customer, id } = await accepted()
  const file = (await upload(customer, id, note)).json<Attachment>()
  const neighbour = await t.make.user(tenantId, 'customer_admin', { orgId: await t.make.organization(tenantId) })
  const stranger = (await t.make.helpdesk()).manager
  const absent = newId(t.clock.now())
  for (const user of [neighbour, stranger]) {
    for (const url of [urlOf(id), urlOf(absent), `/api/attachments/${file.id}`, `/api/attachments/${absent}`]) {
      assert.equal((await t.as(user).get(url)).statusCode, 404, url)
    }
    const uploads = await Promise.all([id, absent].map((each) => upload(user, each, picture)))
    const gets = await Promise.all([file.id, absent].map((each) => t.as(user).get(`/api/attachments/${each}`)))
    for (const [theirs, none] of [uploads, gets]) assert.deepEqual(anonymous(theirs?.json()), anonymous(none?.json()))
    assert.equal(uploads[0]?.statusCode, 404)
  }
  assert.deepEqual(await filesOnDisk(stranger.ctx.tenantId), [])
})

test('ISO-5 of a colleague’s ticket that he does not see, a customer gets no file', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const orgId = await t.make.organization(tenantId, 'own')
  const [one, other] = [
    await t.make.user(tenantId, 'customer', { orgId, ticketScope: 'own' }),
    await t.make.user(tenantId, 'customer', { orgId, ticketScope: 'own' }),
  ]
  const { id } = await t.make.ticket(one)
  const file = (await upload(one, id, picture)).json<Attachment>()
  assert.equal((await t.as(other).get(`/api/attachments/${file.id}`)).statusCode, 404)
  assert.equal((await t.as(customer).get(`/api/attachments/${file.id}`)).statusCode, 404)
  assert.equal((await t.as(one).get(`/api/attachments/${file.id}`)).statusCode, 200)
})

test('the files of a ticket are read oldest first, page by page', async () => {
  const { customer, id } = await accepted()
  const sent: string[] = []
  for (let i = 0; i < 5; i++) {
    t.clock.advance({ seconds: 1 })
    sent.push((await upload(customer, id, { fileName: `${i}.txt`, content: 'the same' })).json<Attachment>().id)
  }
  const first = (await t.as(customer).get(`${urlOf(id)}?limit=3`)).json<Page<Attachment>>()
  const rest = (await t.as(customer).get(`${urlOf(id)}?limit=3&cursor=${first.nextCursor}`)).json<Page<Attachment>>()
  assert.deepEqual(
    [...first.items, ...rest.items].map((file) => file.id),
    sent,
  )
  assert.equal(rest.nextCursor, null)
})

const anonymous = (problem: Problem | undefined) => ({ ...problem, instance: '', requestId: '' })
