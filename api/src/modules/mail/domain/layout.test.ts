import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAccountMail, type MailEvent, mailEvents, mailReaders } from '@atum-desk/contract/mail'
import { type Reader, type Story, tell } from './message.ts'
import { palette } from './palette.ts'
import type { Template } from './rendering.ts'
import { shippedTemplate } from './shipped.ts'

const story: Story = {
  name: 'comment.added',
  internal: false,
  number: 1042,
  title: 'Printer <b>"on" fire</b> & more',
  organization: 'Nile Logistics',
  requester: 'Amina',
  priority: 'P2',
  holder: 'Basil',
  actor: `<img src=x onerror='alert(1)'>`,
  helpdesk: 'Dusk <Support>',
  words: '<script>alert(1)</script>\r\n{helpdesk}',
  details: {},
  publicUrl: 'https://desk.example',
}
const reader: Reader = { name: 'Amina', staff: false, locale: 'en', timeZone: 'Africa/Cairo' }

function shipped(event: MailEvent = 'comment.added', locale: 'en' | 'ar' = 'en'): Template {
  const template = shippedTemplate({ event, reader: 'customer', locale })
  assert.ok(template)
  return template
}
const htmlOf = (template: Template, told = story, to = reader) => tell(template, told, to).html ?? ''

test('NTF-15 in HTML whatever somebody typed is text', () => {
  const html = htmlOf(shipped())
  assert.ok(html.includes('&#60;script&#62;alert(1)&#60;/script&#62;<br>{helpdesk}'), html)
  assert.ok(html.includes('Printer &#60;b&#62;&#34;on&#34; fire&#60;/b&#62; &#38; more'))
  assert.doesNotMatch(html, /<(img|script|b)\b/)
})

test('NTF-15 in an administrator’s own HTML too, in text and in links', () => {
  const own = '<p>{actor}</p><a href="https://nile.example/?q={title}">{title}</a><a href="{link}">Open</a>'
  const html = htmlOf({ ...shipped(), html: own })
  assert.ok(html.includes('<p>&#60;img src=x onerror=&#39;alert(1)&#39;&#62;</p>'), html)
  assert.ok(html.includes(`href="https://nile.example/?q=${encodeURIComponent(story.title)}"`), html)
  assert.ok(html.includes('<a href="https://desk.example/portal/requests/ATD-1042">Open</a>'))
})

test('NTF-15 nothing that ships loads anything from anywhere, and it has one button and one way to the preferences', () => {
  for (const event of mailEvents) {
    for (const who of mailReaders) {
      const template = shippedTemplate({ event, reader: who, locale: 'en' })
      if (template === null || isAccountMail(event)) continue
      const html = htmlOf(template, story, { ...reader, staff: who === 'staff' })
      assert.doesNotMatch(html, /<(img|link|script|iframe|video|object)\b|url\(|@import/, event)
      assert.equal(html.match(/class="gold"/g)?.length, 1, event)
      const door = who === 'staff' ? 'desk/preferences' : 'portal/account'
      assert.equal(html.split(`<a class="link" href="https://desk.example/${door}"`).length, 2, event)
    }
  }
})

test('NTF-15 Arabic reads from right to left; both are ready for the night and for 320 px', () => {
  const arabic = htmlOf(shipped('comment.added', 'ar'), story, { ...reader, locale: 'ar' })
  assert.match(arabic, /<html lang="ar" dir="rtl">/)
  assert.match(arabic, /<table class="surface"[^>]* lang="ar" dir="rtl"/)
  const english = htmlOf(shipped())
  assert.match(english, /<html lang="en" dir="ltr">/)
  for (const html of [arabic, english]) {
    assert.match(html, /<meta name="color-scheme" content="light dark">/)
    assert.match(html, /@media \(prefers-color-scheme: dark\)/)
    assert.doesNotMatch(html.replace(/max-width:600px/g, ''), /width[:="]+\d{3,}px/)
  }
})

test('NTF-15 words that nobody wrote leave no empty quotation, and no gap', () => {
  const { text, html } = tell(shipped('ticket.accepted'), { ...story, name: 'ticket.accepted', words: null }, reader)
  assert.doesNotMatch(text, /\n\n\n|^>/m)
  assert.doesNotMatch(html ?? '', /<blockquote/)
})

test('NTF-15 a message has its limits, whatever its template repeats', () => {
  const words = '<'.repeat(20_000)
  const own = { subject: '{title}'.repeat(40), text: '{words}\n\n'.repeat(40), html: '<p>{words}</p>'.repeat(40) }
  const message = tell(own, { ...story, words, title: 'x'.repeat(200) }, reader)
  assert.equal(message.subject.length, 300)
  assert.equal(message.text.length, 40_000)
  assert.equal(message.html, null)
})

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test('NTF-15 each pair of colours can be read, by day and by night', () => {
  for (const [name, p] of Object.entries(palette)) {
    const pairs = [p.text, p.quiet, p.goldText, p.link].map((colour) => [colour, p.surface] as const)
    for (const [ink, paper] of [...pairs, [p.onGold, p.gold] as const]) {
      assert.ok(contrast(ink, paper) >= 4.5, `${name}: ${ink} on ${paper}`)
    }
  }
})
