import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemContext } from '../../platform/access/context.ts'
import { createKeyring } from '../../platform/crypto/keyring.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { type Mailbox, openMailbox } from '../../testing/mailbox.ts'
import { readReplyToken } from './reply-addresses.ts'

let t: TestApp
let mailbox: Mailbox
before(async () => {
  mailbox = await openMailbox()
  t = await testApp({ smtpUrl: mailbox.url })
})
after(async () => {
  await t.close()
  await mailbox.close()
})

const systemOf = (tenantId: string) => systemContext({ tenantId, requestId: 'test', now: t.clock.now() })

test('NTF-16 all that one person gets about one ticket hangs together, each message under its own id', async () => {
  const { tenantId, customer, manager, agent } = await t.make.helpdesk()
  const ticket = await t.make.ticket(customer)
  const other = await t.make.ticket(customer)
  for (const { id } of [ticket, other]) await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
  await t.as(manager).post(`/api/internal/tickets/${ticket.id}/assign`, { assigneeId: agent.id })
  await drainJobs(t)
  const mails = mailbox.to(customer.email)
  const roots = mails.map(({ headers }) => headers.get('references'))
  assert.equal(mails.length, 3)
  assert.deepEqual(new Set(roots), new Set([ticket, other].map(({ id }) => `<${id}.thread@desk.example>`)))
  assert.deepEqual(
    roots,
    mails.map(({ headers }) => headers.get('in-reply-to')),
  )
  const ids = (await deliveriesIn(t, tenantId)).filter(({ to }) => to === customer.id).map(({ id }) => id)
  assert.deepEqual(
    new Set(mails.map(({ headers }) => headers.get('message-id'))),
    new Set(ids.map((id) => `<${id}@desk.example>`)),
  )
})

test('NTF-16 NTF-17 a message is marked as a machine’s, says where to choose, and where to answer', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const ticket = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${ticket.id}/accept`, {})
  await drainJobs(t)
  const [toStaff, toCustomer] = [mailbox.to(manager.email)[0]?.headers, mailbox.to(customer.email)[0]?.headers]
  assert.equal(toStaff?.get('auto-submitted'), 'auto-generated')
  assert.equal(toStaff?.get('x-auto-response-suppress'), 'All')
  assert.match(toStaff?.get('content-type') ?? '', /^multipart\/alternative/)
  assert.equal(toStaff?.get('list-unsubscribe'), '<http://desk.example/desk/preferences>')
  assert.equal(toCustomer?.get('list-unsubscribe'), '<http://desk.example/portal/account>')
  const keyring = createKeyring(t.config.secretKeys)
  const answered = await t.db.read(systemOf(tenantId), (tx) =>
    readReplyToken(tx, toCustomer?.get('reply-to') ?? '', keyring),
  )
  assert.deepEqual(answered, { ticketId: ticket.id, recipientId: customer.id })
})

test('NTF-16 nothing that anybody is called, or types, begins a header', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const evil = 'Amina\r\nBcc: all@desk.example\r\n\r\n<script>'
  const setName = ({ id }: { id: string }) =>
    t.db.write(systemOf(tenantId), ({ q }) => q.updateTable('users').set({ name: evil }).where('id', '=', id).execute())
  await setName(customer)
  await setName(manager)
  const ticket = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${ticket.id}/reject`, { reason: 'No.\r\n.\r\nBcc: all@desk.example' })
  await drainJobs(t)
  for (const mail of [...mailbox.to(customer.email), ...mailbox.to(manager.email)]) {
    assert.equal(mail.headers.has('bcc'), false)
    assert.match(mail.headers.get('message-id') ?? '', /@desk\.example>$/)
    assert.doesNotMatch(mail.html ?? '', /<script/)
  }
  assert.match(mailbox.to(customer.email)[0]?.text ?? '', /\n> No\.\n> \.\n> Bcc: all@desk\.example\n/)
})

test('SEC-1 NTF-15 a password’s link is made when it is sent, in text and HTML, and in no thread', async () => {
  const { tenantId, orgId, customer } = await t.make.helpdesk()
  const entity = { type: 'user', id: customer.id, orgId }
  const asked = { name: 'password.reset_requested' as const, entity, internal: true, details: {} }
  await t.db.write(systemOf(tenantId), (tx) => tx.record(asked))
  await drainJobs(t)
  const [mail] = mailbox.to(customer.email)
  const [, link] = /\n(http:\/\/desk\.example\/portal\/reset-password#\S{20,})\n/.exec(mail?.text ?? '') ?? []
  assert.ok(link, mail?.text)
  assert.ok(mail?.html?.includes(`href="${link}"`), mail?.html ?? '')
  assert.deepEqual(
    ['references', 'list-unsubscribe'].map((name) => mail?.headers.has(name)),
    [false, false],
  )
  assert.equal(mail?.headers.get('reply-to'), 'desk@desk.example')
})
