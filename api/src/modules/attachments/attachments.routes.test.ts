import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Attachment } from '@atum-desk/contract/attachments'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
import { type TestApp, testApp } from '../../testing/app.ts'
import { type FormPart, formOf, onePixel } from '../../testing/forms.ts'
import { acceptedTicket, filesOnDisk, listSeenBy, note, picture, upload, urlOf } from '../../testing/uploading.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

test('FIL-1 FIL-3 a customer attaches a file to his new ticket', async () => {
  const { tenantId, customer, agent } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)

  const answer = await upload(t, customer, id, { ...picture, fileName: 'C:\\fakepath\\écran ١.png' })

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
  assert.deepEqual(await filesOnDisk(t, tenantId), [sha256])
  assert.deepEqual(await listSeenBy(t, agent, id), [{ ...attachment, internal: false }])
  assert.equal((await t.as(customer).get(`/api/tickets/${id}`)).json<Ticket>().attachmentCount, 1)
  const timeline = (await t.as(customer).get(`/api/tickets/${id}/timeline`)).json<Page<TimelineEntry>>()
  assert.deepEqual(timeline.items.at(-1), { type: 'attachment', attachment })
})

test('AUD-1 an upload is on record, with what it was', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const answer = await upload(t, customer, id, note)
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
    const answer = await upload(t, customer, id, file)
    assert.equal(answer.statusCode, 415, file.fileName)
    assert.equal(answer.json<Problem>().code, 'unsupported-media-type')
  }
  assert.deepEqual(await filesOnDisk(t, tenantId), [])
  assert.deepEqual(await listSeenBy(t, customer, id), [])
})

test('FIL-2 the client’s word on the type counts for nothing', async () => {
  const { customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const answer = await upload(t, customer, id, { ...note, type: 'text/html' })
  assert.equal(answer.json<Attachment>().mimeType, 'text/plain')
})

test('FIL-1 over the tenant’s limit: 413, and nothing is kept', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const admin = await t.make.user(tenantId, 'admin')
  const set = await t.as(admin).patch('/api/settings', { uploadLimitBytes: 2000 })
  assert.equal(set.statusCode, 200, set.body)

  const over = await upload(t, customer, id, { fileName: 'long.txt', content: 'x'.repeat(2001) })
  assert.equal(over.statusCode, 413)
  assert.equal(over.json<Problem>().code, 'body-too-large')
  assert.deepEqual(await filesOnDisk(t, tenantId), [])

  const exact = await upload(t, customer, id, { fileName: 'long.txt', content: 'x'.repeat(2000) })
  assert.equal(exact.statusCode, 201)

  const elsewhere = await t.make.helpdesk() // where the limit is as it was
  const ticket = await t.make.ticket(elsewhere.customer)
  const large = await upload(t, elsewhere.customer, ticket.id, { fileName: 'long.txt', content: 'x'.repeat(3_000_000) })
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
  assert.deepEqual(await filesOnDisk(t, tenantId), [])
  assert.deepEqual(await listSeenBy(t, customer, id), [])
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
  assert.deepEqual(await filesOnDisk(t, tenantId), [])
})

test('TKT-3 a ticket that is final takes no file, and its body is not read', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${id}/reject`, { reason: 'Not ours.' })
  for (const user of [customer, manager]) {
    const answer = await upload(t, user, id, picture)
    assert.equal(answer.statusCode, 422)
    assert.equal(answer.json<Problem>().code, 'ticket-final')
    assert.match(answer.json<Problem>().detail, /follow-up/)
  }
  assert.deepEqual(await filesOnDisk(t, tenantId), [])
})

test('TKT-3 a ticket that ends while the file arrives takes it no more', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  async function* slow() {
    yield Buffer.from('before')
    await t.as(manager).post(`/api/internal/tickets/${id}/reject`, { reason: 'Not ours.' })
    yield Buffer.from('after')
  }
  const uploading = t.deps.attachments.upload(customer.ctx, id, {}, async () => ({
    fileName: 'a.txt',
    bytes: slow(),
  }))
  await assert.rejects(uploading, { code: 'ticket-final' })
  assert.deepEqual(await listSeenBy(t, customer, id), [])
})

test('TKT-6 before acceptance staff show the customer a file only with ticket.accept', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  assert.equal((await upload(t, agent, id, picture)).statusCode, 403)
  assert.equal((await upload(t, agent, id, picture, '?internal=true')).statusCode, 201)
  assert.equal((await upload(t, manager, id, picture)).statusCode, 201)
})

test('the files of a ticket are read oldest first, page by page', async () => {
  const { customer, id } = await acceptedTicket(t)
  const sent: string[] = []
  for (let i = 0; i < 5; i++) {
    t.clock.advance({ seconds: 1 })
    sent.push((await upload(t, customer, id, { fileName: `${i}.txt`, content: 'the same' })).json<Attachment>().id)
  }
  const first = (await t.as(customer).get(`${urlOf(id)}?limit=3`)).json<Page<Attachment>>()
  const rest = (await t.as(customer).get(`${urlOf(id)}?limit=3&cursor=${first.nextCursor}`)).json<Page<Attachment>>()
  assert.deepEqual(
    [...first.items, ...rest.items].map((file) => file.id),
    sent,
  )
  assert.equal(rest.nextCursor, null)
})
