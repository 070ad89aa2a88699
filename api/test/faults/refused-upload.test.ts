import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { testApp } from '../../src/testing/app.ts'

/** More than the buffers of a connection hold, so that most of it is unread when it is refused at its head. */
const megabytes = 8

test('FIL-2 a refused upload holds nobody up: the server ends while its connection is kept', {
  timeout: 30_000,
}, async () => {
  const t = await testApp()
  const { customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  await t.app.listen({ host: '127.0.0.1', port: 0 })
  const agent = new Agent({ keepAlive: true }) // as nginx keeps its own
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="setup.exe"\r\n\r\nMZ'
  const body = Buffer.concat([Buffer.from(head), Buffer.alloc(megabytes * 2 ** 20), Buffer.from('\r\n--b--\r\n')])
  const asked = request({
    agent,
    port: (t.app.server.address() as AddressInfo).port,
    method: 'POST',
    path: `/api/tickets/${id}/attachments`,
    headers: {
      authorization: `Bearer ${t.bareTokenOf(customer)}`,
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': body.length,
    },
  })
  asked.on('error', () => undefined).end(body)
  const [answer] = await once(asked, 'response')
  answer.resume()
  assert.equal(answer.statusCode, 415)
  await t.close()
  agent.destroy()
})
