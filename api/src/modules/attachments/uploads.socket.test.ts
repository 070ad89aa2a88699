import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Attachment } from '@atum-desk/contract/attachments'
import type { Problem } from '@atum-desk/contract/problem'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { formOf } from '../../testing/forms.ts'

// What a connection can do to an upload, which an injected request cannot.
let t: TestApp
let port: number
before(async () => {
  t = await testApp()
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  port = (t.app.server.address() as AddressInfo).port
})
after(() => t.close())

const megabyte = 1024 * 1024

async function deskWithTicket(uploadLimitBytes?: number) {
  const desk = await t.make.helpdesk()
  const { id } = await t.make.ticket(desk.customer)
  const admin = await t.make.user(desk.tenantId, 'admin')
  if (uploadLimitBytes !== undefined) await t.as(admin).patch('/api/settings', { uploadLimitBytes })
  return { ...desk, path: `/api/tickets/${id}/attachments` }
}

async function filesOnDisk(tenantId: string): Promise<string[]> {
  const folder = `${t.config.filesDir}/${tenantId}`
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`)
}

/** Until it is so, for five seconds at most: the server notices an end of a connection when it does. */
async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += 10) {
    assert.ok(waited < 5000, 'it never was')
    await setTimeout(10)
  }
}

/** A form whose file is `sizeBytes` of text, made as it is read. */
async function* largeForm(sizeBytes: number, sent: { bytes: number; peakRss: number }) {
  const [head, tail] = formOf({ fileName: 'large.log', content: '|' }).payload.toString().split('|')
  yield Buffer.from(head ?? '')
  for (sent.bytes = 0; sent.bytes < sizeBytes; sent.bytes += 65_536) {
    sent.peakRss = Math.max(sent.peakRss, process.memoryUsage.rss())
    yield Buffer.alloc(65_536, 'A line of a very long log.\n')
  }
  yield Buffer.from(tail ?? '')
}

/** Sends in chunks, with no Content-Length, and answers as soon as the server does. */
async function send(user: TestUser, path: string, form: AsyncIterable<Buffer>) {
  const headers = { ...formOf().headers, authorization: t.tokenOf(user) } as Record<string, string>
  const sending = request({ port, path, method: 'POST', headers, agent: false })
  const body = Readable.from(form, { objectMode: false }).pipe(sending)
  sending.on('error', () => undefined) // the server may close while we still send
  const [answer] = (await once(sending, 'response')) as [IncomingMessage]
  const content = await text(answer)
  body.destroy()
  return { statusCode: answer.statusCode, content }
}

/** Writes these bytes, whatever HTTP says of them. */
function raw(user: TestUser, path: string, contentLength: number, body: Buffer) {
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: desk.example',
    `authorization: ${t.tokenOf(user)}`,
    `content-type: ${formOf().headers['content-type']}`,
    `content-length: ${contentLength}`,
  ]
  const socket = connect(port, '127.0.0.1')
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  socket.write(body)
  return socket
}

test('FIL-1 200 MB over a connection pass through a memory that stays flat', async () => {
  const { tenantId, customer, path } = await deskWithTicket(300 * megabyte)
  const start = process.memoryUsage.rss()
  const sent = { bytes: 0, peakRss: 0 }
  const answer = await send(customer, path, largeForm(200 * megabyte, sent))
  assert.equal(answer.statusCode, 201, answer.content)
  const { sizeBytes, sha256 } = JSON.parse(answer.content) as Attachment
  assert.equal(sizeBytes, 200 * megabyte)
  assert.equal(await t.deps.files.verify(tenantId, sha256), 'intact')
  const grown = Math.round((sent.peakRss - start) / megabyte)
  assert.ok(grown < 100, `grew by ${grown} MB`)
})

test('FIL-1 over the limit the answer comes while the client still sends', async () => {
  const { tenantId, customer, path } = await deskWithTicket(megabyte)
  const sent = { bytes: 0, peakRss: 0 }
  const answer = await send(customer, path, largeForm(1000 * megabyte, sent))
  assert.equal(answer.statusCode, 413)
  assert.equal((JSON.parse(answer.content) as Problem).code, 'body-too-large')
  assert.ok(sent.bytes < 100 * megabyte, `${sent.bytes} bytes were taken`)
  assert.deepEqual(await filesOnDisk(tenantId), [])
})

test('FIL-1 a client that goes away leaves nothing', async () => {
  const { tenantId, customer, path } = await deskWithTicket()
  const { payload } = formOf({ fileName: 'large.log', content: 'x'.repeat(megabyte) })
  const socket = raw(customer, path, payload.length, payload.subarray(0, megabyte / 2))
  await eventually(async () => {
    const [file] = await filesOnDisk(tenantId)
    return file !== undefined && (await stat(file)).size > 100_000
  })
  socket.destroy()
  await eventually(async () => (await filesOnDisk(tenantId)).length === 0)
})

test('FIL-1 a Content-Length that is not true leaves nothing', async () => {
  const { tenantId, customer, path } = await deskWithTicket()
  const { payload } = formOf({ fileName: 'a.log', content: 'x'.repeat(5000) })

  const less = raw(customer, path, 1000, payload)
  assert.match(await text(less), /^HTTP\/1\.1 400 /)

  const more = raw(customer, path, payload.length + 1000, payload)
  more.end() // and nothing follows
  const answer = await text(more)
  assert.doesNotMatch(answer, /^HTTP\/1\.1 2/)
  await eventually(async () => (await filesOnDisk(tenantId)).length === 0)
  const { items } = (await t.as(customer).get(path)).json()
  assert.deepEqual(items, [])
})

test('TKT-3 ISO-3 who may not upload is told before his file is sent', async () => {
  const { customer } = await deskWithTicket()
  const { path } = await deskWithTicket() // another tenant's
  const { payload } = formOf({ fileName: 'large.log', content: 'x'.repeat(1000) })
  const socket = raw(customer, path, payload.length, Buffer.alloc(0))
  const [answer] = (await once(socket, 'data')) as [Buffer]
  assert.match(answer.toString(), /^HTTP\/1\.1 404 /)
  socket.destroy()
})
