import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { type TestContext, test } from 'node:test'
import { openMailbox } from '../../testing/mailbox.ts'
import { selfSigned } from '../../testing/mailbox-certificate.ts'
import { converse } from './conversation.ts'
import type { MailServer } from './server.ts'

const secret = 'a quiet evening on the river'
const base64 = (text: string) => Buffer.from(text).toString('base64')

async function serverWith(t: TestContext, options: Parameters<typeof openMailbox>[0] = {}): Promise<MailServer> {
  const mailbox = await openMailbox({ authMethods: ['LOGIN', 'PLAIN', 'CRAM-MD5'], ...options })
  t.after(() => mailbox.close())
  return {
    host: '127.0.0.1',
    port: mailbox.port,
    security: 'none',
    username: null,
    password: null,
    allowUnverified: false,
    caCertificate: null,
  }
}

const onAuth: NonNullable<Parameters<typeof openMailbox>[0]>['onAuth'] = ({ username, password }, _session, done) =>
  username === 'desk' && password === secret
    ? done(null, { user: 'desk' })
    : done(Object.assign(new Error('5.7.8 Wrong name or password'), { responseCode: 535 }))

test('NTF-18 a test shows the whole conversation, from the greeting to the leave-taking', async (t) => {
  const { ok, conversation, error } = await converse(await serverWith(t))
  assert.deepEqual([ok, error], [true, null])
  const said = conversation.join('\n')
  assert.match(said, /^S: 220 .*\n(.*\n)*C: EHLO .*\n(.*\n)*C: QUIT/m)
})

for (const method of ['LOGIN', 'PLAIN']) {
  test(`NTF-18 a password does not stand in it, by AUTH ${method}, right or wrong`, async (t) => {
    const options = { ...selfSigned, disabledCommands: [], authMethods: [method], onAuth }
    const server = { ...(await serverWith(t, options)), security: 'starttls', caCertificate: selfSigned.cert } as const
    for (const password of [secret, 'a guess of mine']) {
      const { ok, conversation, error } = await converse({ ...server, username: 'desk', password })
      const said = conversation.join('\n')
      assert.equal(ok, password === secret, error ?? said)
      assert.match(said, new RegExp(`C: STARTTLS\\n(.*\\n)*C: AUTH ${method} \\*\\*\\*`))
      if (!ok) assert.match(error ?? '', /535 5\.7\.8 Wrong name or password/)
      for (const form of [password, base64(password), base64(`\0desk\0${password}`), base64('desk')]) {
        assert.ok(!said.includes(form), said)
      }
    }
  })
}

test('NTF-18 a server without STARTTLS, or with a certificate of nobody we know, is not trusted', async (t) => {
  const stripped = { ...(await serverWith(t)), security: 'starttls' } as const
  assert.match((await converse(stripped)).error ?? '', /STARTTLS/)
  const strange = { ...(await serverWith(t, { ...selfSigned, secure: true })), security: 'tls' } as const
  assert.match((await converse(strange)).error ?? '', /certificate/)
  assert.equal((await converse({ ...strange, allowUnverified: true })).ok, true)
  assert.equal((await converse({ ...strange, caCertificate: selfSigned.cert })).ok, true)
})

test('NTF-18 a server that offers no sign-in fails the test where a name is set up', async (t) => {
  const { ok } = await converse({ ...(await serverWith(t)), username: 'desk', password: secret })
  assert.equal(ok, false)
})

test('NTF-18 a server that says nothing, or endlessly little, is left', async (t) => {
  for (const says of ['', '250-Wait\r\n']) {
    const trickling = createServer((socket) => {
      if (says !== '') socket.write('220 Welcome\r\n')
      const drops = setInterval(() => socket.write(says), 20)
      socket.on('error', () => undefined).on('close', () => clearInterval(drops))
    })
    await once(trickling.listen(0, '127.0.0.1'), 'listening')
    t.after(() => trickling.close())
    const { port } = trickling.address() as AddressInfo
    // Far apart, for a machine that is busy: the one that is meant comes first.
    const limits = {
      connect: 10_000,
      greeting: says === '' ? 300 : 10_000,
      silence: 10_000,
      whole: says === '' ? 20_000 : 600,
    }
    const { ok, error } = await converse({ ...(await serverWith(t)), port }, limits)
    assert.deepEqual([ok, error], [false, says === '' ? 'Greeting never received' : 'It took too long.'])
  }
})
