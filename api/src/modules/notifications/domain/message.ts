import type { TicketEventDetails } from '@atum-desk/contract/timeline'
import { Temporal } from 'temporal-polyfill'
import type { NewsName } from './recipients.ts'
import { ar } from './texts/ar.ts'
import type { Catalog, Text, TextName, Variable } from './texts/catalog.ts'
import { en } from './texts/en.ts'

const catalogs = { en, ar } as const satisfies Record<string, Catalog>

export type Reader = Readonly<{ name: string; staff: boolean; locale: keyof typeof catalogs; timeZone: string }>

/** What a message tells of a ticket. All of it is public but the words of an internal note. */
export type Story = Readonly<{
  name: NewsName
  internal: boolean
  number: number // 1042, of ATD-1042
  title: string
  organization: string
  requester: string
  priority: 'P1' | 'P2' | 'P3' | 'P4'
  /** Who has it in hand: a person, a team. */
  holder: string | null
  /** Null: the helpdesk itself. */
  actor: string | null
  helpdesk: string
  /** What somebody wrote: the comment, the reason, the resolution. */
  words: string | null
  details: Pick<TicketEventDetails, 'clock' | 'dueAt' | 'step'>
  /** Without a slash at its end. */
  publicUrl: string
}>

export type Message = Readonly<{ subject: string; text: string }>

/** What people quote. */
const numberOf = (number: number): string => `ATD-${number}`

/** Stands in the stored text for a link that is made when it is sent, and never stored. */
export const secretLink = '{secret-link}'

const longestSubject = 300
const longestWords = 4_000

/** In the reader's language. Null where there is no text for him, as for a customer of what is internal. */
export function tell(story: Story, reader: Reader): Message | null {
  const catalog = catalogs[reader.locale]
  const text = textFor(catalog, story, reader)
  if (text === null) return null
  const values = valuesOf(catalog, story, reader)
  const subject = `[${numberOf(story.number)}] ${fill(text.subject, values)}: ${story.title}`
  const parts = [
    fill(catalog.greeting, values),
    fill(text.body, values),
    ...(story.words === null ? [] : [quoted(story.words)]),
    `${numberOf(story.number)} · ${oneLine(story.title)}\n${linkTo(story, reader)}`,
    `-- \n${fill(catalog.footer, values)}`,
  ]
  return { subject: clipped(oneLine(subject), longestSubject), text: `${parts.join('\n\n')}\n` }
}

/** With `secretLink` where the link belongs. */
export function tellOfPasswordReset(helpdesk: string, { name, locale }: Pick<Reader, 'name' | 'locale'>): Message {
  const { greeting, passwordReset } = catalogs[locale]
  const values = { recipient: name, helpdesk }
  const parts = [fill(greeting, values), fill(passwordReset.body, values), secretLink, `-- \n${oneLine(helpdesk)}`]
  return {
    subject: clipped(oneLine(fill(passwordReset.subject, values)), longestSubject),
    text: `${parts.join('\n\n')}\n`,
  }
}

function textFor({ news }: Catalog, { name, internal }: Story, { staff }: Reader): Text | null {
  const key: string = name === 'comment.added' && internal ? 'note.added' : name
  if (!isTextName(news, key)) return null
  return news[key][staff ? 'staff' : 'customer']
}

const isTextName = (news: Catalog['news'], key: string): key is TextName => Object.hasOwn(news, key)

function valuesOf(catalog: Catalog, story: Story, reader: Reader): Record<Variable, string> {
  const { clock, dueAt, step } = story.details
  return {
    recipient: reader.name,
    helpdesk: story.helpdesk,
    actor: story.actor ?? story.helpdesk,
    organization: story.organization,
    requester: story.requester,
    priority: catalog.priorities[story.priority],
    holder: story.holder ?? story.helpdesk,
    clock: clock === undefined ? '' : catalog.clocks[clock],
    due: dueAt === undefined ? '' : local(dueAt, reader),
    percent: step === undefined ? '' : String(step.atPercent),
  }
}

/** What people are called has no braces of ours: each variable is replaced once, and what it brings is left alone. */
function fill(template: string, values: Partial<Record<Variable, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = (values as Partial<Record<string, string>>)[name]
    return value === undefined ? whole : oneLine(value)
  })
}

function linkTo({ publicUrl, number }: Story, { staff }: Reader): string {
  return `${publicUrl}${staff ? '/desk/tickets/' : '/portal/requests/'}${numberOf(number)}`
}

function local(instant: string, { locale, timeZone }: Reader): string {
  const at = Temporal.Instant.from(instant)
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const
  try {
    return at.toLocaleString(locale, { ...format, timeZone })
  } catch {
    return at.toLocaleString(locale, { ...format, timeZone: 'UTC' }) // a zone that this Node does not know
  }
}

/** A title with a line break in it must not begin a header, nor a name a paragraph. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

const quoted = (words: string) =>
  clipped(words.trim(), longestWords)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `> ${oneLine(line)}`.trimEnd())
    .join('\n')

function clipped(text: string, max: number): string {
  const characters = [...text]
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
}
