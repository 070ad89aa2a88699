import type { AccountMail, MailEvent } from '@atum-desk/contract/mail'
import type { ClockKind } from '@atum-desk/contract/sla'
import type { TicketPriority } from '@atum-desk/contract/tickets'

export type Text = Readonly<{ subject: string; body: string }>

/** Two readers, two texts; null where no customer is ever told. */
type TextPair = Readonly<{ customer: Text | null; staff: Text }>

/** What is told of a ticket. An internal comment is told in words of its own. */
type TextName = Exclude<MailEvent, 'digest' | AccountMail>

export type Catalog = Readonly<{
  greeting: string
  footer: string
  /** Beside the link to where one chooses what one is told of. */
  preferences: string
  /** On the one button of a message. */
  open: Readonly<{ ticket: string; helpdesk: string }>
  priorities: Readonly<Record<TicketPriority, string>>
  clocks: Readonly<Record<ClockKind, string>>
  news: Readonly<Record<TextName, TextPair>>
  digest: Text
  /** Where a digest is too long: {count} of them. */
  andMore: string
  /** With the words on its button. */
  accounts: Readonly<Record<AccountMail, Text & Readonly<{ open: string }>>>
  test: Text
}>
