import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Reader, type Story, secretLink, tell, tellOfPasswordReset } from './message.ts'
import { ar } from './texts/ar.ts'
import { type Catalog, variables } from './texts/catalog.ts'
import { en } from './texts/en.ts'

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

test('NTF-1 a message says what happened, to what, and where to answer', () => {
  assert.deepEqual(tell(story, customer), {
    subject: '[ATD-1042] A new message: The printer is on fire',
    text: `Hello Amina,

Basil writes:

> Is it still burning?
> And the other one?

ATD-1042 · The printer is on fire
https://desk.example/portal/requests/ATD-1042

-- 
Dusk Support. You get this message because the request concerns you.
`,
  })
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

test('the link of a password reset has its place in the text, and is not there', () => {
  for (const locale of ['en', 'ar'] as const) {
    const { text } = tellOfPasswordReset('Dusk Support', { name: 'Amina', locale })
    assert.equal(text.split(secretLink).length, 2)
  }
})

const textsOf = ({ news, greeting, footer, passwordReset }: Catalog) => [
  greeting,
  footer,
  ...Object.values(passwordReset),
  ...Object.values(news).flatMap(({ customer, staff }) =>
    [customer, staff].flatMap((text) => Object.values(text ?? {})),
  ),
]

const namedIn = (texts: string[]) => new Set(texts.flatMap((text) => text.match(/\{.*?\}/g) ?? []))

test('both languages name the same variables, all of them known', () => {
  const known = new Set(variables.map((name) => `{${name}}`))
  assert.deepEqual([...namedIn(textsOf(en)).difference(known)], [])
  assert.deepEqual([...namedIn(textsOf(ar)).difference(known)], [])
  for (const [i, text] of textsOf(en).entries()) {
    assert.deepEqual(namedIn([textsOf(ar)[i] ?? '']), namedIn([text]), text)
  }
})

test('NTF-3 what a customer reads names no variable of the staff’s', () => {
  const ofStaff = new Set(['{clock}', '{due}', '{percent}'])
  for (const { news } of [en, ar]) {
    const read = Object.values(news).flatMap(({ customer }) => Object.values(customer ?? {}))
    assert.deepEqual([...namedIn(read).intersection(ofStaff)], [])
  }
})
