import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { fastify } from 'fastify'
import { answerWhatIsNoHttp } from './client-errors.ts'

test('what is no HTTP, or has headers without end, is answered with a problem', async () => {
  const app = fastify({ clientErrorHandler: answerWhatIsNoHttp })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  assert.ok(address !== null && typeof address === 'object')
  for (const bytes of ['what is this\r\n\r\n', `GET / HTTP/1.1\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`]) {
    const socket = connect(address.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.on('error', () => undefined)
    socket.write(bytes)
    const answer = await text(socket)
    assert.match(answer, /^HTTP\/1\.1 400 /)
    assert.match(answer, /content-type: application\/problem\+json/)
    assert.equal(JSON.parse(answer.split('\r\n\r\n')[1] ?? '').code, 'malformed')
  }
  await app.close()
})
