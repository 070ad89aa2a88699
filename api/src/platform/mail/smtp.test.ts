import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { type Answer, type Mailbox, openMailbox } from '../../testing/mailbox.ts'
import { selfSigned } from '../../testing/mailbox-certificate.ts'
import { createMailer, type MailMessage } from './smtp.ts'

const from = 'ATUM DESK <desk@desk.example>'
const message: MailMessage = {
  id: '0198a0f0-0000-7000-8000-000000000000',
  to: { name: 'Amina', address: 'amina@nile.example' },
  subject: '[ATD-1042] A new message',
  text: 'Hello.\n',
  html: null,
  replyTo: 'desk@desk.example',
}
const never = new AbortController().signal

async function mailerAnd(t: TestContext, options: Parameters<typeof openMailbox>[0] = {}, query = '') {
  const mailbox = await openMailbox(options)
  const limits = { connect: 300, greeting: 300, silence: 300, whole: 500 }
  const mailer = createMailer({ smtpUrl: `${mailbox.url}${query}`, from, limits })
  t.after(() => {
    mailer.close()
    return mailbox.close()
  })
  return { mailbox, mailer }
}

test('a message arrives as it was written, under an id that stays the same', async (t) => {
  const { mailbox, mailer } = await mailerAnd(t)
  const arabic = { ...message, subject: 'رسالة جديدة: الطابعة تحترق', text: 'مرحبًا أمينة،\n\n> كتب بازل\n' }
  await mailer.send(arabic, never)
  await mailer.send(arabic, never)
  const [first, second] = mailbox.mails
  assert.equal(first?.to, 'amina@nile.example')
  assert.equal(first?.subject, arabic.subject)
  assert.equal(first?.text, arabic.text)
  assert.equal(first?.headers.get('from'), from)
  assert.equal(first?.headers.get('auto-submitted'), 'auto-generated')
  assert.equal(first?.headers.get('message-id'), `<${message.id}@desk.example>`)
  assert.equal(second?.headers.get('message-id'), first?.headers.get('message-id'))
})

test('a line break in a subject or a name begins no header', async (t) => {
  const { mailbox, mailer } = await mailerAnd(t)
  const to = { ...message.to, name: 'Amina\r\nBcc: all@desk.example' }
  await mailer.send({ ...message, to, subject: 'Fire\r\nBcc: all@desk.example\r\n\r\nPay here' }, never)
  assert.equal(mailbox.mails[0]?.headers.has('bcc'), false)
  assert.equal(mailbox.mails[0]?.text, message.text)
})

const refusals: Array<{ at: keyof Mailbox['answers']; said: Answer; permanent: boolean }> = [
  { at: 'recipient', said: '550 5.1.1 Nobody of that name', permanent: true },
  { at: 'recipient', said: '451 4.7.1 Come back later', permanent: false },
  { at: 'recipient', said: '530 5.7.0 Speak TLS first', permanent: false },
  { at: 'message', said: '554 5.6.0 This is spam', permanent: true },
  { at: 'message', said: '452 4.3.1 The disk is full', permanent: false },
]

for (const { at, said, permanent } of refusals) {
  test(`NTF-2 “${said}” is ${permanent ? 'the last word' : 'tried again'}, and is handed on`, async (t) => {
    const { mailbox, mailer } = await mailerAnd(t)
    mailbox.answers[at] = said
    await assert.rejects(mailer.send(message, never), { name: 'MailError', message: said, permanent })
    mailbox.answers[at] = 'ok'
    await mailer.send(message, never)
    assert.equal(mailbox.mails.length, 1)
  })
}

test('NTF-2 an address that no server could take is not tried again', async (t) => {
  const { mailer } = await mailerAnd(t)
  const to = { name: 'Amina', address: 'amina\r\nRCPT TO:<all@desk.example>' }
  await assert.rejects(mailer.send({ ...message, to }, never), { permanent: true })
})

test('NTF-1 a server that hangs is given up, and one that is not there', async (t) => {
  const { mailbox, mailer } = await mailerAnd(t)
  mailbox.answers.message = 'hang'
  const begun = performance.now()
  await assert.rejects(mailer.send(message, never), { permanent: false })
  assert.ok(performance.now() - begun < 2_000)
  const nobody = createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from })
  await assert.rejects(nobody.send(message, never), { message: /ECONNREFUSED/, permanent: false })
})

test('a worker that stops does not wait for the server', async (t) => {
  const mailbox = await openMailbox()
  const mailer = createMailer({ smtpUrl: mailbox.url, from })
  t.after(() => {
    mailer.close()
    return mailbox.close()
  })
  mailbox.answers.message = 'hang'
  const stopping = new AbortController()
  const sending = assert.rejects(mailer.send(message, stopping.signal), { name: 'MailError' })
  await setTimeout(200)
  stopping.abort()
  await sending
})

test('NTF-2 a message is handed over once a try, also where the server hangs up before it says so', async (t) => {
  const { mailbox, mailer } = await mailerAnd(t)
  await mailer.send(message, never)
  mailbox.answers.message = 'drop'
  await assert.rejects(mailer.send(message, never), { permanent: false })
  await setTimeout(300)
  assert.equal(mailbox.mails.length, 2)
})

test('a certificate that cannot be verified stops the message, unless the operator says otherwise', async (t) => {
  for (const options of [
    { ...selfSigned, secure: true },
    { ...selfSigned, disabledCommands: ['AUTH'] },
  ]) {
    const strict = await mailerAnd(t, options)
    await assert.rejects(strict.mailer.send(message, never), { message: /certificate/, permanent: false })
    assert.equal(strict.mailbox.mails.length, 0)
    const lenient = await mailerAnd(t, options, '?tls.rejectUnauthorized=false')
    await lenient.mailer.send(message, never)
    assert.equal(lenient.mailbox.mails.length, 1)
  }
})

test('a password is not sent to another machine in the clear', async (t) => {
  const mailbox = await openMailbox({ host: '127.0.0.2', disabledCommands: ['STARTTLS'], allowInsecureAuth: true })
  const smtpUrl = mailbox.url.replace('smtp://', 'smtp://desk:secret@')
  const [strict, told] = [
    createMailer({ smtpUrl, from }),
    createMailer({ smtpUrl: `${smtpUrl}?requireTLS=false`, from }),
  ]
  t.after(() => {
    strict.close()
    told.close()
    return mailbox.close()
  })
  await assert.rejects(strict.send(message, never), { message: /STARTTLS/, permanent: false })
  await assert.rejects(told.send(message, never), { message: /Authentication/ }) // it got that far
})

test('a server that says the right words too slowly is given up as a whole', async (t) => {
  const mailbox = await openMailbox({ onConnect: (_session, done) => void setTimeout(200).then(() => done()) })
  const mailer = createMailer({ smtpUrl: mailbox.url, from, limits: { whole: 100 } })
  t.after(() => {
    mailer.close()
    return mailbox.close()
  })
  await assert.rejects(mailer.send(message, never), { name: 'MailError', permanent: false })
})
