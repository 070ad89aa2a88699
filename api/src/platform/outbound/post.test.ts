import assert from 'node:assert/strict'
import type { LookupAddress } from 'node:dns'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { after, before, beforeEach, test } from 'node:test'
import { selfSigned } from '../../testing/mailbox-certificate.ts'
import { openReceiver, type Receiver } from '../../testing/webhook-receiver.ts'
import { allowedHosts } from './allowed-hosts.ts'
import { createPost, type OutboundRequest } from './post.ts'

let receiver: Receiver
let secure: Receiver
before(async () => {
  receiver = await openReceiver()
  secure = await openReceiver({ tls: selfSigned })
})
after(async () => {
  await receiver.close()
  await secure.close()
})
beforeEach(() => {
  receiver.requests.length = 0
  receiver.answer(204)
})

const loopback = allowedHosts(['127.0.0.0/8'])
const never = new AbortController().signal
const asked = (url: string, more: Partial<OutboundRequest> = {}): OutboundRequest => {
  const headers = { 'content-type': 'application/json' }
  return { url, headers, body: '{}', ca: null, allowed: loopback, ...more }
}
const post = createPost({ limits: { wholeMs: 5_000 } })
const hurried = createPost({ limits: { wholeMs: 100 } })
const at = (...addresses: string[]): LookupAddress[] => addresses.map((address) => ({ address, family: 4 }))

test('NTF-34 an answer is its status, its headers and the beginning of its body', async () => {
  receiver.answer((answer) => answer.writeHead(201, { 'x-word': 'yes' }).end('a'.repeat(10_000)))
  const { status, headers, body } = await post(asked(receiver.url), never)
  assert.deepEqual([status, headers.get('x-word'), body.length], [201, 'yes', 2048])
  assert.equal(receiver.requests[0]?.body, '{}')
})

test('NTF-33 a redirect is an answer like any other, and not followed', async () => {
  receiver.answer((answer) => answer.writeHead(307, { location: receiver.url }).end())
  assert.equal((await post(asked(receiver.url), never)).status, 307)
  assert.equal(receiver.requests.length, 1)
})

test('NTF-34 of an answer without an end no more than 64 KiB are read, and then the line is cut', async () => {
  let sent = 0
  const { promise: cut, resolve } = Promise.withResolvers<void>()
  receiver.answer((answer) => {
    const chunk = Buffer.alloc(16 * 1024, 'a')
    const pour = () => {
      while (answer.write(chunk)) sent += chunk.length
    }
    answer
      .writeHead(200, { 'content-length': 1024 ** 3 })
      .on('drain', pour)
      .on('close', resolve)
    pour()
  })
  const { status, body } = await post(asked(receiver.url), never)
  await cut
  assert.deepEqual([status, body.length], [200, 2048])
  assert.ok(sent < 64 * 1024 ** 2, `${sent} bytes were sent into buffers that nobody reads`)
})

test('NTF-34 who hangs before his headers, or in his body, is left when the time is over', async () => {
  for (const hang of [() => undefined, (answer: { write(text: string): void }) => answer.write('a')]) {
    receiver.answer(hang)
    await assert.rejects(hurried(asked(receiver.url), never), /^Error: no complete answer within 0.1 s$/)
  }
})

/** Who speaks to each connection as he likes, once he has heard something. */
async function speaking(speak: (socket: Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => speak(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { port: typeof address === 'object' ? address?.port : 0, close: () => server.close() }
}

test('NTF-34 who takes the connection and never speaks is left, with TLS too', async () => {
  const mute = await speaking(() => undefined)
  for (const scheme of ['http', 'https']) {
    await assert.rejects(hurried(asked(`${scheme}://127.0.0.1:${mute.port}/`), never), /no complete answer/)
  }
  mute.close()
})

test('NTF-34 who answers with anything but an answer has failed', async () => {
  const switching = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'
  const table = [
    [(socket: Socket) => socket.write(switching), /^Error: it answered 101 and left HTTP$/],
    [(socket: Socket) => socket.end(switching), /^Error: it answered 101 and left HTTP$/],
    [(socket: Socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n'), /no complete answer/],
    [(socket: Socket) => socket.end(), /socket hang up/],
    [(socket: Socket) => socket.destroy(), /socket hang up/],
    [(socket: Socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n'), /Parse Error/],
    [(socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\na'), /aborted/],
  ] as const
  for (const [speak, fault] of table) {
    const odd = await speaking(speak)
    await assert.rejects(hurried(asked(`http://127.0.0.1:${odd.port}/`), never), fault)
    odd.close()
  }
})

test('NTF-34 a name server that never answers is left, too', async () => {
  const patient = createPost({ resolve: () => new Promise(() => undefined), limits: { wholeMs: 100 } })
  await assert.rejects(patient(asked('http://hooks.example/'), never), /no complete answer/)
})

test('NTF-34 whoever stops the worker stops the request', async () => {
  receiver.answer(() => undefined)
  const stopping = new AbortController()
  const sent = post(asked(receiver.url), stopping.signal)
  stopping.abort()
  await assert.rejects(sent, { name: 'AbortError' })
  await assert.rejects(post(asked(receiver.url), stopping.signal), { name: 'AbortError' }) // stopped before it began
})

test('NTF-33 a certificate has to be good, or of the authority that was named', async () => {
  await assert.rejects(post(asked(secure.url), never), /self-signed certificate/)
  assert.equal((await post(asked(secure.url, { ca: selfSigned.cert }), never)).status, 204)
  const elsewhere = createPost({ resolve: async () => at('127.0.0.1') })
  const named = (host: string) => asked(`https://${host}:${secure.port}/`, { ca: selfSigned.cert })
  assert.equal((await elsewhere(named('mail.desk.example'), never)).status, 204)
  await assert.rejects(elsewhere(named('other.example'), never), /does not match certificate/)
})

test('NTF-33 the connection goes to the address that was looked at, under the name', async () => {
  let lookups = 0
  const rebinding = createPost({
    resolve: async () => {
      lookups += 1
      return lookups === 1 ? at('127.0.0.1') : at('127.0.0.2') // where nobody listens
    },
  })
  const { status } = await rebinding(asked(`http://hooks.example:${receiver.port}/hook`), never)
  assert.deepEqual([status, lookups], [204, 1])
  assert.equal(receiver.requests[0]?.headers.host, `hooks.example:${receiver.port}`)
})

test('NTF-33 one private address among public ones is enough to refuse the name, and nothing is sent', async () => {
  const nothing = allowedHosts([])
  const url = `http://hooks.example:${receiver.port}/`
  for (const addresses of [at('127.0.0.1'), at('8.8.8.8', '10.0.0.1'), [{ address: '::ffff:7f00:1', family: 6 }]]) {
    const sending = createPost({ resolve: async () => addresses })(asked(url, { allowed: nothing }), never)
    await assert.rejects(sending, { name: 'PrivateAddress' })
  }
  await assert.rejects(post(asked(receiver.url, { allowed: nothing }), never), { name: 'PrivateAddress' })
  assert.equal(receiver.requests.length, 0)
})

test('NTF-33 an allowed name may lead anywhere, and the box’s own addresses are nobody’s else', async () => {
  const url = `http://crm.internal:${receiver.port}/`
  const toHere = createPost({ resolve: async () => at('127.0.0.1') })
  assert.equal((await toHere(asked(url, { allowed: allowedHosts(['crm.internal']) }), never)).status, 204)
  const own = Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address))
  for (const address of own) {
    const toOwn = createPost({ resolve: async () => [{ address, family: address.includes(':') ? 6 : 4 }] })
    await assert.rejects(toOwn(asked(url, { allowed: allowedHosts([]) }), never), { name: 'PrivateAddress' })
  }
})
