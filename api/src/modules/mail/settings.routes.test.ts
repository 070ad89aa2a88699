import assert from 'node:assert/strict'
import { after, before, type TestContext, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Delivery } from '@atum-desk/contract/deliveries'
import type { MailConversation, MailSettings, PutMailSettingsBody } from '@atum-desk/contract/mail'
import type { Problem } from '@atum-desk/contract/problem'
import { buildDeps } from '../../deps.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import { frontDoor } from '../../testing/front-door.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { serverAt } from '../../testing/mail-servers.ts'
import { openMailbox } from '../../testing/mailbox.ts'
import { selfSigned } from '../../testing/mailbox-certificate.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const secret = 'a quiet evening on the river'
const path = '/api/mail/settings'

/** A helpdesk without a mail server, and one that it can be given. */
async function administered(it: TestContext, options: Parameters<typeof openMailbox>[0] = {}) {
  const mailbox = await openMailbox(options)
  it.after(() => mailbox.close())
  const desk = await t.make.helpdesk()
  const admin = await t.make.user(desk.tenantId, 'admin')
  const put = (body: Partial<PutMailSettingsBody> = {}) =>
    t.as(admin).ask('PUT', path, { payload: serverAt(mailbox.port, body) })
  const get = async () => (await t.as(admin).get(path)).json<MailSettings>()
  /** Of what the manager is told; the administrator is told the same. */
  const states = async () => {
    const all = await deliveriesIn(t, desk.tenantId)
    return all.filter(({ to }) => to === desk.manager.id).map(({ state }) => state)
  }
  return { ...desk, admin, mailbox, put, get, states }
}

const signIn: Parameters<typeof openMailbox>[0] = {
  ...selfSigned,
  disabledCommands: [],
  onAuth: ({ password }, _session, done) =>
    password === secret ? done(null, { user: 'desk' }) : done(new Error('Wrong name or password')),
}
const trusted = { security: 'starttls', username: 'desk', caCertificate: selfSigned.cert } as const

test('NTF-18 a mail server of one’s own counts from the next message on, is changed, and taken away again', async (it) => {
  const { customer, manager, admin, mailbox, put, get, states } = await administered(it)
  assert.deepEqual(await get(), { origin: 'none', server: null, version: 0 })
  await t.make.ticket(customer)
  assert.deepEqual(await states(), ['held'])
  assert.equal((await put()).json<MailSettings>().origin, 'own')
  await t.make.ticket(customer)
  await drainJobs(t)
  const [mail] = mailbox.to(manager.email)
  assert.equal(mail?.headers.get('from'), 'Nile Support <support@nile.example>')
  assert.match(mail?.headers.get('reply-to') ?? '', /^support\+k1-.*@nile\.example$/)
  assert.match(mail?.headers.get('message-id') ?? '', /@nile\.example>$/)
  await put({ version: 1, fromName: null, replyTo: 'answers@nile.example' })
  await t.make.ticket(customer)
  await drainJobs(t)
  const changed = mailbox.to(manager.email)[1]?.headers
  assert.equal(changed?.get('from'), 'support@nile.example')
  assert.match(changed?.get('reply-to') ?? '', /^answers\+k1-/)
  const gone = (await t.as(admin).ask('DELETE', path)).json<MailSettings>()
  assert.deepEqual(gone, { origin: 'none', server: null, version: 3 })
  await t.make.ticket(customer)
  assert.deepEqual(await states(), ['held', 'sent', 'sent', 'held'])
})

test('NTF-18 NTF-5 the password is sealed in the row, used, and never answered or logged', async (it) => {
  const { customer, manager, admin, mailbox, put, get } = await administered(it, signIn)
  const saved = (await put({ ...trusted, password: secret })).json<MailSettings>()
  assert.equal(saved.server?.hasPassword, true)
  await t.make.ticket(customer)
  await drainJobs(t)
  assert.equal(mailbox.to(manager.email).length, 1)
  const rows = await t.db.read(admin.ctx, ({ q }) => q.selectFrom('mail_settings').selectAll().execute())
  assert.match(rows[0]?.password ?? '', /^k1\./)
  const audit = (await t.as(admin).get('/api/audit?entityType=mail_settings')).body
  for (const told of [JSON.stringify(rows), audit, JSON.stringify(await get())]) assert.ok(!told.includes(secret))
  const { items } = JSON.parse(audit) as Page<AuditEntry>
  assert.equal(items[0]?.action, 'mail_settings.changed')
})

test('ISO-1 no customer reads where messages go', async (it) => {
  const { customer, put } = await administered(it)
  await put()
  const seen = await t.db.read(customer.ctx, ({ q }) => q.selectFrom('mail_settings').selectAll().execute())
  assert.deepEqual(seen, [])
})

test('NTF-18 a password that is left out stays for the same server, and is asked for again for another', async (it) => {
  const { put, get } = await administered(it, signIn)
  await put({ ...trusted, password: secret })
  assert.equal((await put({ ...trusted, version: 1, fromName: 'Nile' })).json<MailSettings>().server?.hasPassword, true)
  for (const change of [
    { host: 'localhost' },
    { port: 25 },
    { username: 'other' },
    { security: 'tls' as const },
    { allowUnverified: true },
    { caCertificate: null },
  ]) {
    const answer = await put({ ...trusted, version: 2, ...change })
    assert.deepEqual([answer.statusCode, answer.json<Problem>().errors?.[0]?.path], [400, '/password'], answer.body)
  }
  assert.equal((await put({ ...trusted, version: 2, password: null })).json<MailSettings>().server?.hasPassword, false)
  assert.equal((await get()).version, 3)
  assert.equal((await put({ ...trusted, version: 2 })).statusCode, 409)
})

test('NTF-18 what would show a password, or leave no room for answers, is refused', async (it) => {
  const { put } = await administered(it)
  const long = `${'d'.repeat(21)}@nile.example`
  const refused: Array<[Partial<PutMailSettingsBody>, string]> = [
    [{ host: 'mail.nile.example', username: 'desk', password: secret }, '/security'],
    [{ password: secret }, '/username'],
    [{ fromAddress: long }, '/fromAddress'],
    [{ replyTo: long }, '/replyTo'],
    [{ caCertificate: 'no certificate' }, '/caCertificate'],
    [{ host: 'mail.nile.example\r\nQUIT' }, '/host'],
    [{ fromName: 'Nile\r\nBcc: all@nile.example' }, '/fromName'],
    [{ port: 0 }, '/port'],
    [{ maxConnections: 21 }, '/maxConnections'],
  ]
  for (const [change, where] of refused) {
    const answer = await put(change)
    assert.deepEqual([answer.statusCode, answer.json<Problem>().errors?.[0]?.path], [400, where], answer.body)
  }
})

test('NTF-18 a test speaks with the server that is asked for, or the saved one, and keeps nothing', async (it) => {
  const { admin, put, get, mailbox } = await administered(it, signIn)
  const tryOut = async (body: object) =>
    (await t.as(admin).post(`${path}/test-connection`, body)).json<MailConversation>()
  assert.equal((await t.as(admin).post(`${path}/test-connection`, {})).statusCode, 404)
  const { version: _, ...server } = serverAt(mailbox.port, trusted)
  const right = await tryOut({ server: { ...server, password: secret } })
  assert.deepEqual([right.ok, right.error], [true, null])
  assert.ok(!JSON.stringify(right).includes(secret))
  const wrong = await tryOut({ server: { ...server, password: 'a guess' } })
  assert.equal(wrong.ok, false)
  assert.match(wrong.error ?? '', /Wrong name or password/)
  assert.equal((await get()).version, 0)
  await put({ ...trusted, password: secret })
  assert.equal((await tryOut({})).ok, true)
  assert.equal((await tryOut({ server })).ok, true)
  const elsewhere = await t.as(admin).post(`${path}/test-connection`, { server: { ...server, port: 1 } })
  assert.equal(elsewhere.statusCode, 400)
})

test('NTF-18 a test message goes to whoever asks, or where he says', async (it) => {
  const { admin, put, mailbox } = await administered(it)
  await put()
  const send = async (body: object) => (await t.as(admin).post(`${path}/test-message`, body)).json<Delivery>()
  assert.equal((await send({})).state, 'queued')
  await send({ to: 'postmaster@nile.example' })
  await drainJobs(t)
  assert.equal(mailbox.to(admin.email)[0]?.subject, 'A test message of ATUM DESK')
  assert.equal(mailbox.to('postmaster@nile.example').length, 1)
})

test('NTF-18 a key that is gone holds messages up, and says so', async (it) => {
  const { customer, tenantId, put } = await administered(it, signIn)
  await put({ ...trusted, password: secret })
  await t.make.ticket(customer)
  const other = buildDeps({ ...t.config, secretKeys: [{ id: 'k9', secret: Buffer.alloc(32, 9) }] }, { clock: t.clock })
  await drainJobs({ ...t, deps: other })
  await other.close()
  const [waiting] = await deliveriesIn(t, tenantId)
  assert.deepEqual([waiting?.state, waiting?.attempts], ['failed', 0])
  assert.match(waiting?.lastError ?? '', /ATUM_SECRET_KEYS/)
  t.clock.advance({ minutes: 5 })
  await drainJobs(t, { sweeps: true })
  assert.equal((await deliveriesIn(t, tenantId))[0]?.state, 'sent')
})

test('NTF-18 no more go out in a minute than the server is given; the rest waits, and is not counted against it', async (it) => {
  const { customer, tenantId, put, mailbox } = await administered(it)
  await put({ ratePerMinute: 2 })
  for (let i = 0; i < 3; i += 1) await t.make.ticket(customer) // told to two
  await drainJobs(t)
  assert.equal(mailbox.mails.length, 2)
  for (const arrived of [4, 6]) {
    t.clock.advance({ minutes: 1 })
    await drainJobs(t, { sweeps: true })
    assert.equal(mailbox.mails.length, arrived)
  }
  assert.deepEqual(
    new Set((await deliveriesIn(t, tenantId)).map(({ state, attempts }) => `${state} ${attempts}`)),
    new Set(['sent 1']),
  )
})

test('NTF-18 a password’s reset waits behind no other message, and takes none of their places', async (it) => {
  const { customer, tenantId, put, mailbox } = await administered(it)
  const door = frontDoor(t, tenantId)
  const [one, other] = [await door.person(), await door.person({ email: 'another@desk.example' })]
  await put({ ratePerMinute: 2 })
  await t.make.ticket(customer) // told to two
  await t.make.ticket(customer)
  await drainJobs(t)
  assert.equal(mailbox.mails.length, 2)
  await door.forgot(one.email)
  await drainJobs(t)
  assert.equal(mailbox.to(one.email).length, 1)
  t.clock.advance({ minutes: 1 })
  await door.forgot(other.email)
  await drainJobs(t)
  assert.equal(mailbox.to(other.email).length, 1)
  await drainJobs(t, { sweeps: true })
  assert.equal(mailbox.mails.length, 6)
})

test('NTF-18 a test that is sent again goes where it was to go, and not to whoever asked for it', async (it) => {
  const { admin, tenantId, put, mailbox } = await administered(it)
  await put()
  const to = 'operator@elsewhere.example'
  mailbox.answersTo.set(to, '550 5.1.1 Not yet')
  const { id } = (await t.as(admin).post(`${path}/test-message`, { to })).json<Delivery>()
  await drainJobs(t)
  assert.equal((await deliveriesIn(t, tenantId))[0]?.state, 'dead')
  mailbox.answersTo.clear()
  assert.equal((await t.as(admin).post(`/api/deliveries/${id}/retry`, {})).statusCode, 200)
  await drainJobs(t)
  assert.deepEqual([mailbox.to(to).length, mailbox.to(admin.email).length], [1, 0])
})
