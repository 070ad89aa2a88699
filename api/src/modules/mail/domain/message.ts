import { type AccountMail, type MailEvent, type MailMessage, mailEvents } from '@atum-desk/contract/mail'
import type { TicketEventDetails, TicketEventName } from '@atum-desk/contract/timeline'
import { Temporal } from 'temporal-polyfill'
import { htmlOf } from './layout.ts'
import { clipped, oneLine } from './plain.ts'
import { subjectOf, type Template, textOf, type Values } from './rendering.ts'
import { catalogs } from './shipped.ts'

export type Reader = Readonly<{ name: string; staff: boolean; locale: keyof typeof catalogs; timeZone: string }>

/** What a message tells of a ticket. All of it is public but the words of an internal note. */
export type Story = Readonly<{
  name: TicketEventName | 'comment.added'
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

/** One line of a digest: what a message of its own would have had as its subject. */
export type DigestItem = Readonly<{ subject: string; ticketNumber: number | null; at: Temporal.Instant }>

export type Message = Readonly<MailMessage>

/** Of the helpdesk itself: what it is called, and where it is found; without a slash at its end. */
type House = Readonly<{ helpdesk: string; publicUrl: string }>

/** What people quote. */
const numberOf = (number: number): string => `ATD-${number}`

/** Stands in the stored text for a link that is made when it is sent, and never stored. */
export const secretLink = '{secret-link}'

const longestWords = 4_000
const mostItems = 100

/** Null: nothing is ever told of it. */
export function mailEventOf({ name, internal }: Pick<Story, 'name' | 'internal'>): MailEvent | null {
  const event = name === 'comment.added' && internal ? 'note.added' : name
  return mailEvents.find((one) => one === event) ?? null
}

/** In the reader's language. */
export function tell(template: Template, story: Story, reader: Reader): Message {
  const { clock, dueAt, step } = story.details
  const { priorities, clocks, open } = catalogs[reader.locale]
  const values: Values = {
    ...general(story, reader),
    link: linkTo(story, reader),
    actor: story.actor ?? story.helpdesk,
    number: numberOf(story.number),
    title: story.title,
    organization: story.organization,
    requester: story.requester,
    priority: priorities[story.priority],
    holder: story.holder ?? story.helpdesk,
    words: story.words === null ? '' : clipped(story.words.trim(), longestWords),
    clock: clock === undefined ? '' : clocks[clock],
    due: dueAt === undefined ? '' : local(Temporal.Instant.from(dueAt), reader),
    percent: step === undefined ? '' : String(step.atPercent),
  }
  return written(template, values, { ...reader, button: open.ticket })
}

export function tellDigest(template: Template, items: readonly DigestItem[], house: House, reader: Reader): Message {
  const { andMore, open } = catalogs[reader.locale]
  const told = items.slice(0, mostItems).map(({ subject, at }) => `• ${oneLine(subject)} (${local(at, reader)})`)
  const rest = items.length - told.length
  const lines = rest > 0 ? [...told, `… ${andMore.replace('{count}', String(rest))}`] : told
  const link = `${house.publicUrl}${reader.staff ? '/desk' : '/portal'}`
  const values = { ...general(house, reader), link, count: String(items.length), items: lines.join('\n') }
  return written(template, values, { ...reader, button: open.helpdesk })
}

/** With `secretLink` where the link belongs. */
export function tellOfAccount(
  event: AccountMail,
  template: Template,
  { helpdesk }: Pick<House, 'helpdesk'>,
  reader: Reader,
): Message {
  const values = { recipient: reader.name, helpdesk, link: secretLink }
  return written(template, values, { ...reader, button: catalogs[reader.locale].accounts[event].open })
}

export function tellTest(template: Template, { helpdesk }: Pick<House, 'helpdesk'>, reader: Reader): Message {
  return written(template, { recipient: reader.name, helpdesk }, { ...reader, button: '' })
}

function written(template: Template, values: Values, { locale, button }: Reader & { button: string }): Message {
  const frame = { locale, button, preferences: catalogs[locale].preferences }
  return {
    subject: subjectOf(template, values),
    text: textOf(template, values),
    html: htmlOf(template, values, frame),
  }
}

const general = ({ helpdesk, publicUrl }: House, { name, staff }: Reader): Values => ({
  recipient: name,
  helpdesk,
  preferences: preferencesOf(publicUrl, staff),
})

/** Where one says what one wants to be told of. */
export const preferencesOf = (publicUrl: string, staff: boolean): string =>
  `${publicUrl}${staff ? '/desk/preferences' : '/portal/account'}`

function linkTo({ publicUrl, number }: Story, { staff }: Reader): string {
  return `${publicUrl}${staff ? '/desk/tickets/' : '/portal/requests/'}${numberOf(number)}`
}

function local(at: Temporal.Instant, { locale, timeZone }: Reader): string {
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const
  try {
    return at.toLocaleString(locale, { ...format, timeZone })
  } catch {
    return at.toLocaleString(locale, { ...format, timeZone: 'UTC' }) // a zone that this Node does not know
  }
}
