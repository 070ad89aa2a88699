import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Delivery } from '@atum-desk/contract/deliveries'
import type { MailMessage, MailTemplate, MailTemplateList } from '@atum-desk/contract/mail'
import type { Problem } from '@atum-desk/contract/problem'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import type { TestUser } from '../../testing/factories.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { type Mailbox, openMailbox } from '../../testing/mailbox.ts'

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

const key = { event: 'ticket.accepted', reader: 'customer', locale: 'en' } as const
const path = (of: { event: string; reader: string; locale: string } = key) =>
  `/api/mail/templates/${of.event}/${of.reader}/${of.locale}`
const own = {
  version: 0,
  subject: '{number}: it is ours now',
  text: 'Dear {recipient},\n\n{actor} took “{title}”.\n\n{link}\n\n-- \nYours, {helpdesk}',
  html: '<p>Dear <strong>{recipient}</strong>, <a href="{link}">look here</a>.</p>',
}

async function administered() {
  const desk = await t.make.helpdesk()
  const admin = await t.make.user(desk.tenantId, 'admin')
  const put = (body: object, of = key as Parameters<typeof path>[0]) =>
    t.as(admin).ask('PUT', path(of), { payload: body })
  const get = async (of = key as Parameters<typeof path>[0]) => (await t.as(admin).get(path(of))).json<MailTemplate>()
  return { ...desk, admin, put, get }
}

async function accepted({ customer, manager }: { customer: TestUser; manager: TestUser }) {
  const ticket = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${ticket.id}/accept`, {})
  await drainJobs(t)
  return mailbox.to(customer.email).at(-1)
}

test('NTF-15 what ships is there for every event, reader and language, with the variables of each', async () => {
  const { admin } = await administered()
  const { items } = (await t.as(admin).get('/api/mail/templates')).json<MailTemplateList>()
  assert.ok(items.every(({ origin, version }) => origin === 'shipped' && version === 0))
  const of = (event: string) =>
    items.filter((item) => item.event === event).map((item) => `${item.reader} ${item.locale}`)
  assert.deepEqual(of('ticket.accepted'), ['customer en', 'customer ar', 'staff en', 'staff ar'])
  assert.deepEqual(of('note.added'), ['staff en', 'staff ar'])
  const named = (event: string, reader: string) =>
    items.find((item) => item.event === event && item.reader === reader)?.variables.map(({ name }) => name) ?? []
  assert.ok(named('sla.breached', 'staff').includes('due'))
  assert.ok(!named('comment.added', 'customer').includes('due'))
  assert.deepEqual(named('password.reset_requested', 'customer'), ['recipient', 'helpdesk', 'link'])
})

test('NTF-15 an administrator’s own words are sent, to that reader in that language, until he takes them back', async () => {
  const desk = await administered()
  const { put, get, admin } = desk
  const saved = (await put(own)).json<MailTemplate>()
  assert.deepEqual([saved.origin, saved.version, saved.subject, saved.html], ['own', 1, own.subject, own.html])
  const mail = await accepted(desk)
  assert.match(mail?.subject ?? '', /^ATD-\d+: it is ours now$/)
  assert.match(mail?.text ?? '', /^Dear A customer,\n\nA manager took “The printer is on fire”\.\n\nhttp:/)
  assert.match(
    mail?.html ?? '',
    /<p>Dear <strong>A customer<\/strong>, <a href="http:\/\/desk\.example\/portal\/requests/,
  )
  assert.equal((await get({ ...key, locale: 'ar' })).origin, 'shipped')
  const back = (await t.as(admin).ask('DELETE', path())).json<MailTemplate>()
  assert.deepEqual([back.origin, back.version], ['shipped', 2])
  assert.match((await accepted(desk))?.subject ?? '', /Your request is accepted/)
})

test('NTF-15 of two administrators the second is told, also when the first went back to what ships', async () => {
  const { put, admin } = await administered()
  await put(own)
  const late = await put({ ...own, subject: 'Mine' })
  assert.deepEqual([late.statusCode, late.json<Problem>().currentVersion], [409, 1])
  await t.as(admin).ask('DELETE', path())
  assert.equal((await put({ ...own, version: 1 })).statusCode, 409)
  assert.equal((await put({ ...own, version: 2 })).json<MailTemplate>().version, 3)
})

test('NTF-15 what would go wrong in every message is refused when it is saved, with its place and what there is', async () => {
  const { put, get } = await administered()
  const refused: Array<[object, string, RegExp]> = [
    [{ subject: 'Hello {resipient}' }, '/subject', /\{resipient\}, which is not there; there are \{recipient\}/],
    [{ subject: '{words}' }, '/subject', /\{words\}/],
    [{ text: 'It was due {due}' }, '/text', /\{due\}/],
    [{ text: 'A {brace' }, '/text', /brace/],
    [{ text: '{ title }' }, '/text', /brace/],
    [{ text: '{secret-link}' }, '/text', /brace/],
    [{ text: '{words}'.repeat(7) }, '/text', /more than/],
    [{ html: '<p>{nobody}</p>' }, '/html', /\{nobody\}/],
    [{ html: '<img src="https://evil.example/x.png">' }, '/html', /<img>/],
    [{ html: '<p onclick="x()">a</p>' }, '/html', /onclick/],
  ]
  for (const [change, where, why] of refused) {
    const answer = await put({ ...own, ...change })
    assert.equal(answer.statusCode, 400, answer.body)
    const [error] = answer.json<Problem>().errors ?? []
    assert.equal(error?.path, where, JSON.stringify(change))
    assert.match(error?.message ?? '', why)
  }
  assert.equal((await get()).origin, 'shipped')
  const reset = { event: 'password.reset_requested', reader: 'customer', locale: 'en' }
  const without = await put({ ...own, subject: 'A password', text: 'Hello {recipient}', html: null }, reset)
  assert.deepEqual([without.statusCode, without.json<Problem>().errors?.[0]?.path], [400, '/text'])
})

test('NTF-15 there are no words for a reader who is never told', async () => {
  const { put, admin } = await administered()
  const note = { event: 'note.added', reader: 'customer', locale: 'en' }
  assert.equal((await put(own, note)).statusCode, 404)
  assert.equal((await t.as(admin).get(path(note))).statusCode, 404)
  assert.equal((await t.as(admin).ask('DELETE', path(note))).statusCode, 404)
  assert.equal((await t.as(admin).get(path({ ...key, event: 'ticket.split' }))).statusCode, 400)
})

test('NTF-15 a preview is of a real ticket, with words that are not saved, and for a customer holds no note', async () => {
  const { admin, agent, customer } = await administered()
  const ticket = await t.make.ticket(customer)
  await t.as(customer).post(`/api/tickets/${ticket.id}/comments`, { body: 'It <b>burns</b>.' })
  await t
    .as(admin)
    .post(`/api/internal/tickets/${ticket.id}/comments`, { body: 'A difficult customer.', internal: true })
  const preview = (body: object) => t.as(admin).post('/api/mail/templates/preview', { ticketId: ticket.id, ...body })
  const said = { event: 'comment.added', locale: 'en', subject: 'Tried: {title}' }
  const toCustomer = (await preview({ ...said, reader: 'customer' })).json<MailMessage>()
  assert.equal(toCustomer.subject, 'Tried: The printer is on fire')
  assert.match(toCustomer.text, /\n> It <b>burns<\/b>\.\n/)
  assert.match(toCustomer.html ?? '', /It &#60;b&#62;burns&#60;\/b&#62;\./)
  const toStaff = (await preview({ ...said, event: 'note.added', reader: 'staff' })).json<MailMessage>()
  assert.match(toStaff.text, /\n> A difficult customer\.\n/)
  assert.equal((await preview({ ...said, reader: 'customer', text: '{nobody}' })).statusCode, 400)
  assert.equal((await t.as(admin).post('/api/mail/templates/preview', { ...said, reader: 'staff' })).statusCode, 400)
  assert.equal((await t.as(agent).post('/api/mail/templates/preview', { ...said, reader: 'staff' })).statusCode, 403)
  const reset = { event: 'password.reset_requested', reader: 'customer', locale: 'en' }
  const password = (await t.as(admin).post('/api/mail/templates/preview', reset)).json<MailMessage>()
  assert.match(password.text, /\n\n#\n\n/)
  const digest = (await preview({ event: 'digest', reader: 'staff', locale: 'en' })).json<MailMessage>()
  assert.match(digest.text, /• \[ATD-\d+\] The printer is on fire \(/)
})

test('NTF-15 who may not read tickets tries no words on one', async () => {
  const { tenantId, customer, admin } = await administered()
  const role = { name: 'postmaster', title: 'Postmaster', audience: 'staff', permissions: ['mail.manage'] }
  assert.equal((await t.as(admin).post('/api/roles', role)).statusCode, 201)
  const postmaster = await t.make.user(tenantId, 'postmaster' as 'admin')
  const body = { ...key, ticketId: (await t.make.ticket(customer)).id }
  assert.equal((await t.as(postmaster).post('/api/mail/templates/preview', body)).statusCode, 403)
})

test('NTF-15 a test of words goes to whoever asks, through the outbox, and is in the audit log', async () => {
  const { admin, customer, tenantId } = await administered()
  const { id: ticketId } = await t.make.ticket(customer)
  const answer = await t.as(admin).post('/api/mail/templates/test', { ...key, ticketId, subject: 'A try' })
  const delivery = answer.json<Delivery>()
  assert.deepEqual([delivery.event, delivery.state, delivery.recipient?.id], ['mail.test', 'queued', admin.id])
  await drainJobs(t)
  assert.equal(mailbox.to(admin.email).at(-1)?.subject, 'A try')
  assert.equal((await deliveriesIn(t, tenantId)).find(({ id }) => id === delivery.id)?.state, 'sent')
  const { items } = (await t.as(admin).get('/api/audit?entityType=mail_settings')).json<Page<AuditEntry>>()
  assert.deepEqual(
    items.map(({ action, newValue }) => [action, newValue]),
    [['mail.tested', { to: admin.email }]],
  )
})

test('AUD-1 NTF-15 each change of words is in the audit log, with what they were', async () => {
  const { admin, put } = await administered()
  await put(own)
  await t.as(admin).ask('DELETE', path())
  await t.as(admin).ask('DELETE', path())
  const { items } = (await t.as(admin).get('/api/audit?entityType=mail_template')).json<Page<AuditEntry>>()
  const { version: _, ...words } = own
  assert.deepEqual(
    items.map(({ action, oldValue, newValue }) => [action, oldValue, newValue]),
    [
      ['mail_template.reset', { ...key, ...words }, key],
      ['mail_template.changed', null, { ...key, ...words }],
    ],
  )
})
