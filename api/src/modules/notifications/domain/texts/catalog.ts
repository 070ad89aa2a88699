import type { ClockKind } from '@atum-desk/contract/sla'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import type { audiences, NewsName } from '../recipients.ts'

/** What stands in braces in a text. No more than these; those that can be told to a customer are public. */
export const variables = [
  'recipient',
  'helpdesk',
  'actor',
  'organization',
  'requester',
  'priority',
  'holder',
  'clock',
  'due',
  'percent',
] as const
export type Variable = (typeof variables)[number]

export type Text = Readonly<{ subject: string; body: string }>

/** Two readers, two texts; null where no customer is ever told. */
type TextPair = Readonly<{ customer: Text | null; staff: Text }>

type ToldNews = { [N in NewsName]: (typeof audiences)[N] extends readonly [] ? never : N }[NewsName]

/** An internal comment is told in words of its own. */
export type TextName = ToldNews | 'note.added'

export type Catalog = Readonly<{
  greeting: string
  footer: string
  priorities: Readonly<Record<TicketPriority, string>>
  clocks: Readonly<Record<ClockKind, string>>
  news: Readonly<Record<TextName, TextPair>>
  passwordReset: Text
}>
