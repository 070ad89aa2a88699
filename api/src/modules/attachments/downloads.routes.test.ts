import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Attachment } from '@atum-desk/contract/attachments'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { type FormPart, formOf, onePixel } from '../../testing/forms.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const text = { fileName: 'تقرير.txt', content: '0123456789'.repeat(10) }

/** A helpdesk with a file of its customer's. */
async function attached(file: FormPart = text) {
  const desk = await t.make.helpdesk()
  const ticket = await t.make.ticket(desk.customer)
  const answer = await t.as(desk.customer).ask('POST', `/api/tickets/${ticket.id}/attachments`, formOf(file))
  const attachment = answer.json<Attachment>()
  const url = `/api/attachments/${attachment.id}`
  const get = (headers: Record<string, string> = {}, query = '') =>
    t.as(desk.customer).ask('GET', url + query, { headers })
  return { ...desk, attachment, url, get, etag: `"${attachment.sha256}"` }
}

async function downloadsSeenBy(manager: TestUser) {
  return (await t.as(manager).get('/api/audit?action=attachment.downloaded')).json<Page<AuditEntry>>().items
}

test('FIL-4 a download is saved, not run, and kept by nobody in between', async () => {
  const { get, etag } = await attached()
  const { statusCode, headers, body } = await get()
  assert.equal(statusCode, 200)
  assert.equal(body, text.content)
  assert.equal(headers['content-type'], 'text/plain; charset=utf-8')
  assert.equal(headers['content-length'], '100')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(
    headers['content-disposition'],
    `attachment; filename="_____.txt"; filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.txt`,
  )
  assert.equal(headers['content-security-policy'], "default-src 'none';frame-ancestors 'none'")
  assert.equal(headers['cache-control'], 'private, no-cache')
  assert.equal(headers['accept-ranges'], 'bytes')
  assert.equal(headers.etag, etag)
})

test('FIL-4 shown in place are images and PDF alone, in a sandbox', async () => {
  const picture = await attached({ fileName: 'screen.png', content: onePixel })
  const shown = await picture.get({}, '?inline=true')
  assert.match(shown.headers['content-disposition'] ?? '', /^inline; /)
  assert.match(String(shown.headers['content-security-policy']), /^sandbox; default-src 'none'/)
  assert.equal(shown.headers['x-content-type-options'], 'nosniff')
  assert.deepEqual(shown.rawPayload, onePixel)
  const saved = await picture.get({}, '?inline=false')
  assert.match(saved.headers['content-disposition'] ?? '', /^attachment; /)

  const page = await attached({
    fileName: 'page.xml',
    content: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
  })
  const { headers } = await page.get({}, '?inline=true')
  assert.match(headers['content-disposition'] ?? '', /^attachment; /)
})

test('FIL-4 a client that has the file is told so', async () => {
  const { get, etag } = await attached()
  const answer = await get({ 'if-none-match': `"another", W/${etag}` })
  assert.equal(answer.statusCode, 304)
  assert.equal(answer.body, '')
  assert.equal(answer.headers.etag, etag)
  assert.equal((await get({ 'if-none-match': '"another"' })).statusCode, 200)
})

test('FIL-4 a part is sent as a part', async () => {
  const { get, etag } = await attached()
  const cases: Array<[Record<string, string>, number, string, string | undefined]> = [
    [{ range: 'bytes=10-14' }, 206, '01234', 'bytes 10-14/100'],
    [{ range: 'bytes=95-' }, 206, '56789', 'bytes 95-99/100'],
    [{ range: 'bytes=-3' }, 206, '789', 'bytes 97-99/100'],
    [{ range: 'bytes=98-500', 'if-range': etag }, 206, '89', 'bytes 98-99/100'],
    [{ range: 'bytes=0-1', 'if-range': '"another"' }, 200, text.content, undefined],
    [{ range: 'bytes=0-1,5-6' }, 200, text.content, undefined],
  ]
  for (const [headers, status, body, contentRange] of cases) {
    const answer = await get(headers)
    assert.deepEqual(
      [answer.statusCode, answer.body, answer.headers['content-range'], answer.headers['content-length']],
      [status, body, contentRange, String(body.length)],
    )
    assert.equal(answer.headers.etag, etag)
  }
})

test('FIL-4 a part that is not there: 416, with the length', async () => {
  const { get, manager } = await attached()
  const answer = await get({ range: 'bytes=100-' })
  assert.equal(answer.statusCode, 416)
  assert.equal(answer.json<Problem>().code, 'range-not-satisfiable')
  assert.equal(answer.headers['content-range'], 'bytes */100')
  assert.deepEqual(await downloadsSeenBy(manager), [])
})

test('FIL-4 HEAD tells what GET would send', async () => {
  const { customer, url, get } = await attached()
  const head = await t.app.inject({
    method: 'HEAD',
    url,
    headers: { authorization: t.tokenOf(customer), range: 'bytes=0-1' },
  })
  const { headers } = await get()
  assert.equal(head.statusCode, 200)
  assert.equal(head.body, '')
  for (const name of [
    'content-type',
    'content-length',
    'content-disposition',
    'etag',
    'accept-ranges',
    'cache-control',
  ]) {
    assert.equal(head.headers[name], headers[name], name)
  }
})

test('FIL-4 no token, no file', async () => {
  const { url } = await attached()
  assert.equal((await t.app.inject({ method: 'GET', url })).statusCode, 401)
  assert.equal((await t.app.inject({ method: 'HEAD', url })).statusCode, 401)
})

test('AUD-1 FIL-4 each answer that holds bytes is on record, and no other', async () => {
  const { customer, manager, url, get, attachment, etag } = await attached()
  const { ticketId, fileName, sha256 } = attachment
  const whole = await get()
  t.clock.advance({ seconds: 1 })
  const part = await get({ range: 'bytes=0-9' })
  await get({ 'if-none-match': etag })
  await t.app.inject({ method: 'HEAD', url, headers: { authorization: t.tokenOf(customer) } })

  const entries = await downloadsSeenBy(manager)

  const told = entries.map(({ actor, entityId, newValue, requestId }) => ({ actor, entityId, newValue, requestId }))
  const by = { actor: { id: customer.id, name: 'A customer' }, entityId: attachment.id }
  assert.deepEqual(told, [
    {
      ...by,
      newValue: { ticketId, fileName, sha256, part: { start: 0, end: 9 } },
      requestId: part.headers['x-request-id'],
    },
    { ...by, newValue: { ticketId, fileName, sha256 }, requestId: whole.headers['x-request-id'] },
  ])
})

test('FIL-5 a file that is gone from the disk is an error of ours, and says nothing of where it was', async () => {
  const { get, tenantId } = await attached()
  await rm(`${t.config.filesDir}/${tenantId}`, { recursive: true })
  const answer = await get()
  assert.equal(answer.statusCode, 500)
  assert.equal(answer.json<Problem>().code, 'internal')
  assert.equal(answer.body.includes(tenantId), false)
  for (const name of ['etag', 'content-disposition', 'accept-ranges']) assert.equal(answer.headers[name], undefined)
})
