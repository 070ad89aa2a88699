import { type Static, Type } from 'typebox'
import { TicketEscalation } from './assignment.ts'
import { body, Id, Instant, nullable, page, pageMembers, query, Reference, Version } from './common.ts'
import { FieldValues, TicketField } from './forms.ts'
import { TicketSla } from './sla.ts'
import { CcEmails, CcIds } from './watchers.ts'

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
  examples: ['The printer is jammed'],
})
export const Description = Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S', description: 'Markdown.' })
export const Category = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })
export const Tag = Type.String({
  minLength: 1,
  maxLength: 50,
  pattern: '^(?=.*\\S)[^,\\p{Cc}]*$',
  description: 'Kept in one spelling: “Needs VPN” is `needs-vpn`.',
  examples: ['vpn'],
})
const tagLimits = { maxItems: 20, uniqueItems: true }
export const Tags = Type.Array(Tag, tagLimits)
/** What an action says in words: a reason, a resolution, a root cause. */
const Words = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S' })

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

export const CreateTicketBody = body(
  {
    title: Type.Optional(Title),
    description: Type.Optional(Description),
    priority: Type.Optional(TicketPriority),
    category: Type.Optional(Category),
    serviceId: Type.Optional(Id),
    fields: Type.Optional(FieldValues),
    tags: Type.Optional(Type.Array(Tag, { ...tagLimits, description: 'For staff.' })),
    templateId: Type.Optional(
      Type.String({ ...Id, description: 'For staff: a template, which says what the body leaves out.' }),
    ),
    requesterId: Type.Optional(Type.String({ ...Id, description: 'For staff: the customer whose request it is.' })),
    orgId: Type.Optional(
      Type.String({ ...Id, description: 'For staff: his organization; that of requesterId if left out.' }),
    ),
    followUpOf: Type.Optional(
      Type.String({ ...Id, description: 'A ticket that is over, solved or merged, which this one carries on.' }),
    ),
    ccIds: Type.Optional(CcIds),
    ccEmails: Type.Optional(CcEmails),
  },
  {
    title: 'CreateTicketBody',
    description:
      'Title and description are needed, unless a template has them. What is left out is taken from the template, then ' +
      'from the service; priority is P3 where nobody says it.',
  },
)
export type CreateTicketBody = Static<typeof CreateTicketBody>

export const UpdateTicketBody = body(
  {
    version: Version,
    title: Type.Optional(Title),
    description: Type.Optional(Description),
    priority: Type.Optional(TicketPriority),
    category: Type.Optional(nullable(Category)),
    serviceId: Type.Optional(nullable(Id)),
    tags: Type.Optional(Tags),
    fields: Type.Optional(FieldValues),
  },
  { title: 'UpdateTicketBody', description: 'What is left out stays as it is; null empties.' },
)
export type UpdateTicketBody = Static<typeof UpdateTicketBody>

const version = Type.Optional(Version)

export const AcceptBody = body(
  {
    version,
    priority: Type.Optional(TicketPriority),
    category: Type.Optional(Category),
    serviceId: Type.Optional(Id),
    fields: Type.Optional(FieldValues),
  },
  { title: 'AcceptBody', description: 'What triage settles while accepting.' },
)
export type AcceptBody = Static<typeof AcceptBody>

export const RejectBody = body(
  { version, reason: Words },
  { title: 'RejectBody', description: 'The customer reads it.' },
)
export type RejectBody = Static<typeof RejectBody>

export const AssignBody = body(
  { version, assigneeId: Type.Optional(Id), teamId: Type.Optional(Id) },
  { title: 'AssignBody', description: 'At least one of the two.', minProperties: 1 },
)
export type AssignBody = Static<typeof AssignBody>

export const StatusBody = body(
  {
    version,
    to: TicketStatus,
    comment: Type.Optional(Words),
    resolution: Type.Optional(Words),
    rootCause: Type.Optional(Words),
    openChildren: Type.Optional(
      Type.Enum(['leave', 'resolve', 'close'], {
        title: 'OpenChildren',
        description:
          'With RESOLVED and CLOSED, for a ticket that has open children; without it they are named in a problem, ' +
          '409 `open-children`. `leave` them as they are; `resolve` them with this ticket’s resolution and root ' +
          'cause; or, with CLOSED, `close` them, too.',
      }),
    ),
  },
  {
    title: 'StatusBody',
    description: 'RESOLVED needs resolution and rootCause. A comment is public; with REJECTED it is the reason.',
  },
)
export type StatusBody = Static<typeof StatusBody>

const ChildResult = Type.Object(
  {
    ticket: RelatedTicket,
    followed: Type.Boolean(),
    problem: Type.Optional(
      Type.Object({ code: Type.String(), detail: Type.String() }, { description: 'Why it could not follow.' }),
    ),
  },
  { title: 'ChildResult' },
)
export type ChildResult = Static<typeof ChildResult>

export const MovedTicket = Type.Object(
  {
    ...Ticket.properties,
    childResults: Type.Optional(
      Type.Array(ChildResult, { description: 'What became of each open child that was to follow.' }),
    ),
  },
  { title: 'MovedTicket', description: 'The ticket after a change of status.' },
)
export type MovedTicket = Static<typeof MovedTicket>

/** The customer's own actions: cancel, accept the solution, refuse it. */
export const AnswerBody = body(
  { version, reason: Type.Optional(Words) },
  { title: 'AnswerBody', description: 'The reason becomes a public comment.' },
)
export type AnswerBody = Static<typeof AnswerBody>

/** `NEW,ACCEPTED`: several of the values, in any order. */
const anyOf = (values: readonly string[], description: string) =>
  Type.String({ pattern: `^(${values.join('|')})(,(${values.join('|')}))*$`, maxLength: 200, description })

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const idOr = (words: readonly string[], description: string) =>
  Type.String({ pattern: `^(${[...words, uuid].join('|')})$`, maxLength: 36, description })

/** `dueAt`: the earliest deadline of its running clocks; what has none comes last, either way. */
const sortKeys = ['createdAt', 'updatedAt', 'number', 'priority', 'dueAt'] as const
export const ticketSorts = [...sortKeys.flatMap((key) => [key, `-${key}`] as const), '-relevance'] as const
export type TicketSort = (typeof ticketSorts)[number]

export const TicketQuery = query(
  {
    ...pageMembers,
    status: Type.Optional(anyOf(ticketStatuses, 'One or several, by commas.')),
    priority: Type.Optional(anyOf(ticketPriorities, 'One or several, by commas.')),
    assigneeId: Type.Optional(idOr(['me', 'none'], 'An id, `me` or `none`.')),
    teamId: Type.Optional(idOr(['mine', 'none'], 'An id, `mine` or `none`.')),
    escalatedTo: Type.Optional(
      Type.String({
        pattern: '^[a-z][a-z0-9_]*$',
        maxLength: 50,
        description: 'The name of a role, or `mine`: of the caller’s own. For staff.',
        examples: ['mine'],
      }),
    ),
    orgId: Type.Optional(Id),
    requesterId: Type.Optional(idOr(['me'], 'An id, or `me`.')),
    tag: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 400,
        pattern: '[^\\s,]',
        description: 'One or several, by commas: any of them.',
      }),
    ),
    q: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        description:
          'Words in number, title, description, category, tags, comments, file names, requester and organization; and `status: priority: org: requester: assignee: team: service: category: tag: sla: has: is: created: updated:` (docs/search.md).',
        examples: ['printer status:waiting org:"Nile" -tag:vip created:>2026-01-01'],
      }),
    ),
    breached: Type.Optional(Type.Boolean({ description: 'With a clock past its deadline and not met, or without.' })),
    merged: Type.Optional(
      Type.Boolean({
        description: 'Those that are merged into another, or those that are not; left out, staff see what is not.',
      }),
    ),
    sort: Type.Optional(
      Type.Enum(ticketSorts, { description: 'Unless said: -relevance where `q` has words, else -updatedAt.' }),
    ),
  },
  { title: 'TicketQuery' },
)
export type TicketQuery = Static<typeof TicketQuery>
