import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountMails, mailEvents, mailReaders } from '@atum-desk/contract/mail'
import { Temporal } from 'temporal-polyfill'
import {
  mailEventOf,
  type Reader,
  type Story,
  secretLink,
  tellDigest,
  tell as tellIn,
  tellOfAccount,
} from './message.ts'
import { catalogs, shippedTemplate } from './shipped.ts'
import { variablesOf } from './variables.ts'

const story: Story = {
  name: 'comment.added',
  internal: false,
  number: 1042,
  title: 'The printer is on fire',
  organization: 'Nile Logistics',
  requester: 'Amina',
  priority: 'P2',
  holder: 'Basil',
  actor: 'Basil',
  helpdesk: 'Dusk Support',
  words: 'Is it still burning?\r\nAnd the other one?',
  details: {},
  publicUrl: 'https://desk.example',
}
const customer: Reader = { name: 'Amina', staff: false, locale: 'en', timeZone: 'Africa/Cairo' }
const agent: Reader = { name: 'Basil', staff: true, locale: 'en', timeZone: 'Europe/Paris' }

/** In the words that ship; null where none do. */
function tell(told: Story, reader: Reader) {
  const event = mailEventOf(told)
  const template =
    event && shippedTemplate({ event, reader: reader.staff ? 'staff' : 'customer', locale: reader.locale })
  return template && tellIn(template, told, reader)
}

test('NTF-1 a message says what happened, to what, and where to answer', () => {
  const message = tell(story, customer)
  assert.equal(message?.subject, '[ATD-1042] A new message: The printer is on fire')
  assert.equal(
    message?.text,
    `Hello Amina,

Basil writes:

> Is it still burning?
> And the other one?

ATD-1042 · The printer is on fire
https://desk.example/portal/requests/ATD-1042

-- 
Dusk Support. You get this message because the request concerns you.
What you are told of, and when, is yours to choose: https://desk.example/portal/account
`,
  )
  assert.match(tell(story, agent)?.text ?? '', /https:\/\/desk\.example\/desk\/tickets\/ATD-1042/)
})

test('NTF-3 of what is internal there is no text for a customer', () => {
  for (const name of ['comment.added', 'sla.warned', 'sla.breached'] as const) {
    assert.equal(tell({ ...story, name, internal: true }, customer), null)
    assert.ok(tell({ ...story, name, internal: true }, agent))
  }
})

test('a message is in its reader’s language', () => {
  const message = tell({ ...story, name: 'ticket.accepted', words: null }, { ...customer, locale: 'ar' })
  assert.equal(message?.subject, '[ATD-1042] قُبل طلبك: The printer is on fire')
})

test('a deadline is told in the reader’s own time', () => {
  const due = { ...story, name: 'sla.breached', internal: true, words: null } as const
  const details = { clock: 'first_response', dueAt: '2026-11-20T08:00:00.000Z' } as const
  const textOf = (timeZone: string) => tell({ ...due, details }, { ...agent, timeZone })?.text ?? ''
  assert.match(textOf('Europe/Paris'), /The first reply of this request was due by Nov 20, 2026, 9:00.AM\./)
  assert.match(textOf('Moon/Tranquility'), /8:00.AM/)
})

test('what somebody typed can begin no header and no paragraph, and brings no variable to life', () => {
  const typed = { ...story, title: 'Fire\r\nBcc: all@desk.example', actor: '{helpdesk}\n\nPay here:' }
  const message = tell(typed, customer)
  assert.equal(message?.subject, '[ATD-1042] A new message: Fire Bcc: all@desk.example')
  assert.match(message?.text ?? '', /\n\n\{helpdesk\} Pay here: writes:\n\n/)
})

test('a subject and a quotation have their limits', () => {
  const long = tell({ ...story, title: '𝒜'.repeat(200), actor: 'B'.repeat(200), words: 'x'.repeat(20_000) }, agent)
  assert.equal([...(long?.subject ?? '')].length, 300)
  assert.ok((long?.text.length ?? 0) < 5_000)
})

test('NTF-15 a digest tells of each thing on a line of its own, and of a hundred at most', () => {
  const template = shippedTemplate({ event: 'digest', reader: 'customer', locale: 'en' })
  assert.ok(template)
  const item = { subject: 'Solved:\r\nBcc: x', ticketNumber: 1042, at: Temporal.Instant.from('2026-11-20T08:00:00Z') }
  const house = { helpdesk: 'Dusk Support', publicUrl: 'https://desk.example' }
  const few = tellDigest(template, [item, item], house, customer)
  assert.equal(few.subject, 'What happened: 2')
  assert.match(
    few.text,
    /\n\n• Solved: Bcc: x \(Nov 20, 2026, 10:00.AM\)\n• Solved: Bcc: x \(.*\)\n\nhttps:\/\/desk\.example\/portal\n/,
  )
  const many = tellDigest(template, Array(130).fill(item), house, customer)
  assert.equal(many.text.split('•').length, 101)
  assert.match(many.text, /\n… and 30 more\n/)
  assert.equal(many.html?.match(/•/g)?.length, 100)
})

test('the link of a password reset or an invitation has its place in text and HTML, and is not there', () => {
  for (const [event, locale] of accountMails.flatMap(
    (one) =>
      [
        [one, 'en'],
        [one, 'ar'],
      ] as const,
  )) {
    const template = shippedTemplate({ event, reader: 'customer', locale })
    assert.ok(template)
    const { text, html } = tellOfAccount(event, template, { helpdesk: 'Dusk Support' }, { ...customer, locale })
    assert.equal(text.split(secretLink).length, 2)
    assert.equal(html?.split(`href="${secretLink}"`).length, 2)
  }
})

const namedIn = (text: string) => new Set([...text.matchAll(/\{(.*?)\}/g)].map(([, name]) => name ?? ''))

test('NTF-15 what ships names the same variables in both languages, all of them known for its event and reader', () => {
  for (const event of mailEvents) {
    for (const reader of mailReaders) {
      const [en, ar] = [
        shippedTemplate({ event, reader, locale: 'en' }),
        shippedTemplate({ event, reader, locale: 'ar' }),
      ]
      assert.equal(en === null, ar === null, `${event}, ${reader}`)
      if (en === null || ar === null) continue
      const known: readonly string[] = variablesOf(event, reader)
      for (const part of ['subject', 'text'] as const) {
        assert.deepEqual(namedIn(ar[part]), namedIn(en[part]), `${event}, ${reader}`)
        assert.deepEqual(
          [...namedIn(en[part])].filter((name) => !known.includes(name)),
          [],
          `${event}, ${reader}`,
        )
      }
    }
  }
})

test('NTF-3 what a customer reads names no variable of the staff’s', () => {
  for (const event of mailEvents) {
    const known: readonly string[] = variablesOf(event, 'customer')
    assert.deepEqual(
      known.filter((name) => ['clock', 'due', 'percent'].includes(name)),
      [],
    )
  }
  assert.ok(Object.keys(catalogs.en.news).length > 20)
})
