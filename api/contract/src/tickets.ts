import { type Static, Type } from 'typebox'
import { TicketEscalation } from './assignment.ts'
import { Id, Instant, nullable, page, Reference, Version, visible } from './common.ts'
import { TicketField } from './forms.ts'
import { TicketSla } from './sla.ts'

export const ticketStatuses = [
  'NEW',
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'WAITING_CUSTOMER',
  'RESOLVED',
  'CLOSED',
  'REJECTED',
  'CANCELLED',
] as const
export const TicketStatus = Type.Enum(ticketStatuses, { title: 'TicketStatus' })
export type TicketStatus = Static<typeof TicketStatus>

export const ticketActions = [
  'accept',
  'reject',
  'cancel',
  'assign',
  'take',
  'start',
  'request_info',
  'resume',
  'customer_reply',
  'resolve',
  'reopen',
  'close',
  'merge',
  'unmerge',
  'escalate',
  'deescalate',
  'change_requester',
] as const
export const TicketAction = Type.Enum(ticketActions, { title: 'TicketAction' })
export type TicketAction = Static<typeof TicketAction>

export const ticketPriorities = ['P1', 'P2', 'P3', 'P4'] as const
export const TicketPriority = Type.Enum(ticketPriorities, {
  title: 'TicketPriority',
  description: 'P1 critical, P2 high, P3 normal, P4 low.',
})
export type TicketPriority = Static<typeof TicketPriority>

/** One line with something to be seen in it: no control characters, nothing that turns the text around it. */
const oneLine = '^(?=.*[\\p{L}\\p{N}\\p{P}\\p{S}])[^\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$'
export const Title = Type.String({
  minLength: 3,
  maxLength: 200,
  pattern: oneLine,
  'x-expected': 'must be one line of text that can be seen, without control characters',
  examples: ['The printer is jammed'],
})
export const Description = Type.String({ minLength: 1, maxLength: 20_000, ...visible, description: 'Markdown.' })
export const Category = Type.String({ minLength: 1, maxLength: 100, ...visible })
export const Tag = Type.String({
  minLength: 1,
  maxLength: 50,
  pattern: '^(?=.*\\S)[^,\\p{Cc}]*$',
  'x-expected': 'must hold something besides spaces, and no comma',
  description: 'Kept in one spelling: “Needs VPN” is `needs-vpn`.',
  examples: ['vpn'],
})
export const tagLimits = { maxItems: 20, uniqueItems: true }
export const Tags = Type.Array(Tag, tagLimits)
export const RelatedTicket = Type.Object(
  { id: Id, number: Type.String({ examples: ['ATD-1042'] }), title: Title, status: TicketStatus },
  { title: 'RelatedTicket', description: 'Another ticket, as the caller may see it.' },
)
export type RelatedTicket = Static<typeof RelatedTicket>

const summary = {
  id: Id,
  number: Type.String({ description: 'What people quote.', examples: ['ATD-1042'] }),
  title: Title,
  status: TicketStatus,
  priority: TicketPriority,
  category: nullable(Category),
  organization: Reference,
  requester: Reference,
  assignee: nullable(Reference),
  team: nullable(Reference),
  tags: Tags,
  sla: TicketSla,
  createdAt: Instant,
  updatedAt: Instant,
  version: Version,
  allowedActions: Type.Array(TicketAction, { description: 'What the caller may do to this ticket now.' }),
  commentCount: Type.Integer({ description: 'Comments that the caller may see.' }),
  attachmentCount: Type.Integer({ description: 'Files that the caller may see.' }),
  mergedAt: Type.Union([Instant, Type.Null()], {
    description: 'A merged ticket takes no action but `unmerge`, no edit, no comment and no file.',
  }),
  mergedInto: Type.Union([RelatedTicket, Type.Null()], {
    description: 'Where its comments and files are read. Null, too, for a caller who may not see that ticket.',
  }),
}

export const TicketSummary = Type.Object(summary, { title: 'TicketSummary', description: 'A ticket in a list.' })
export type TicketSummary = Static<typeof TicketSummary>

export const TicketPage = page(TicketSummary, {
  title: 'TicketPage',
  description: 'Tickets, in the order of the list.',
})

/** Those that people make and remove; each reads the other way round from the other side. */
export const linkKinds = [
  'related',
  'blocks',
  'blocked_by',
  'duplicate_of',
  'duplicated_by',
  'caused_by',
  'causes',
] as const
export const LinkKind = Type.Enum(linkKinds, {
  title: 'LinkKind',
  description: 'What the ticket is to the other one: it `blocks` that, is `caused_by` that, and so on.',
})
export type LinkKind = Static<typeof LinkKind>

/** With those that follow from how a ticket came to be. */
export const ticketLinkKinds = [...linkKinds, 'follow_up_of', 'followed_up_by', 'split_from', 'split_into'] as const

export const TicketLink = Type.Object(
  { kind: Type.Enum(ticketLinkKinds, { title: 'TicketLinkKind' }), ticket: RelatedTicket },
  { title: 'TicketLink' },
)
export type TicketLink = Static<typeof TicketLink>

export const Ticket = Type.Object(
  {
    ...summary,
    requester: Type.Object({ id: Id, name: Type.String(), email: Type.String() }),
    description: Description,
    service: nullable(Reference),
    createdBy: Reference,
    acceptedBy: nullable(Reference),
    acceptedAt: nullable(Instant),
    resolution: nullable(Type.String({ maxLength: 10_000 })),
    rootCause: nullable(Type.String({ maxLength: 10_000 })),
    rejectionReason: nullable(Type.String({ maxLength: 10_000, description: 'What the customer was told.' })),
    escalation: Type.Optional(nullable(TicketEscalation)),
    resolvedAt: nullable(Instant),
    closedAt: nullable(Instant),
    links: Type.Array(TicketLink, { description: 'To tickets that the caller may see.' }),
    parent: nullable(RelatedTicket),
    children: Type.Array(RelatedTicket),
    mergedTickets: Type.Array(RelatedTicket, { description: 'What was merged into it.' }),
    cc: Type.Array(Reference, { description: 'People of its organization who are told as its requester is.' }),
    watching: Type.Boolean({ description: 'Does the caller follow it: as a watcher, or as a customer on its CC?' }),
    watchers: Type.Optional(Type.Array(Reference, { description: 'Staff who follow it. For staff.' })),
    fields: Type.Array(TicketField, {
      description: 'The form of its service, with the answers that the caller may see.',
    }),
  },
  { title: 'Ticket', description: 'A ticket in full, as far as the caller may see it.' },
)
export type Ticket = Static<typeof Ticket>
