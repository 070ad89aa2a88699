import { type Static, Type } from 'typebox'
import { TeamStrategy } from './assignment.ts'
import { Attachment } from './attachments.ts'
import { Author, Comment } from './comments.ts'
import { Id, Instant, nullable, page, Reference } from './common.ts'
import { TicketField } from './forms.ts'
import { ClockKind } from './sla.ts'
import { SlaEscalation } from './sla-escalations.ts'
import { TicketPriority, TicketStatus, ticketLinkKinds } from './tickets.ts'

/** What happened to a ticket: the names that the timeline, the audit log and the notifications share. */
export const ticketEventNames = [
  'ticket.created',
  'ticket.updated',
  'ticket.accepted',
  'ticket.rejected',
  'ticket.cancelled',
  'ticket.assigned',
  'ticket.started',
  'ticket.info_requested',
  'ticket.resumed',
  'ticket.customer_replied',
  'ticket.resolved',
  'ticket.reopened',
  'ticket.closed',
  'ticket.linked',
  'ticket.unlinked',
  'ticket.merged',
  'ticket.absorbed',
  'ticket.unmerged',
  'ticket.released',
  'ticket.split',
  'ticket.escalated',
  'ticket.deescalated',
  'ticket.requester_changed',
  'ticket.watchers_changed',
  'sla.warned',
  'sla.breached',
  'sla.escalated',
  'sla.retargeted',
] as const
export const TicketEventName = Type.Enum(ticketEventNames, { title: 'TicketEventName' })
export type TicketEventName = Static<typeof TicketEventName>

/** Which members are there depends on the event's name. */
export const TicketEventDetails = Type.Object(
  {
    from: Type.Optional(TicketStatus),
    to: Type.Optional(TicketStatus),
    priority: Type.Optional(TicketPriority),
    category: Type.Optional(nullable(Type.String())),
    service: Type.Optional(nullable(Reference)),
    assignee: Type.Optional(nullable(Reference)),
    team: Type.Optional(nullable(Reference)),
    previous: Type.Optional(
      Type.Object(
        { assignee: nullable(Reference), team: nullable(Reference) },
        { description: 'Who had it before. For staff.' },
      ),
    ),
    strategy: Type.Optional(
      Type.Enum(TeamStrategy.enum, { description: 'By which its team chose the assignee. For staff.' }),
    ),
    role: Type.Optional(Type.String({ description: 'To which it was escalated, or from which it came back.' })),
    requester: Type.Optional(Type.Object(Reference.properties, { description: 'The new one.' })),
    organization: Type.Optional(
      Type.Object(Reference.properties, { description: 'Where the ticket is now, if it went to another.' }),
    ),
    reason: Type.Optional(Type.String({ description: 'Of a rejection, a cancellation, a refusal, an escalation.' })),
    changed: Type.Optional(Type.Array(Type.String(), { description: 'The members that an update changed.' })),
    fields: Type.Optional(
      Type.Array(Type.Object({ key: TicketField.properties.key, label: TicketField.properties.label }), {
        description: 'The answers that changed: of an internal event, the internal ones.',
      }),
    ),
    added: Type.Optional(
      Type.Array(Reference, { description: 'To the watchers, where it is internal, else to the CC.' }),
    ),
    removed: Type.Optional(Type.Array(Reference, { description: 'From them.' })),
    sharedWithCustomers: Type.Optional(
      Type.Boolean({ description: 'Of a merge: the CC went over to the other ticket, whoever could see that.' }),
    ),
    clock: Type.Optional(ClockKind),
    dueAt: Type.Optional(Instant),
    step: Type.Optional(Type.Omit(SlaEscalation, ['clock'], { description: 'Of an SLA escalation. For staff.' })),
    ticket: Type.Optional(
      Type.Object({ id: Id, number: Type.String() }, { description: 'The other one, to callers who may see it.' }),
    ),
    kind: Type.Optional(
      Type.Enum([...ticketLinkKinds, 'parent', 'child'], { description: 'What the other ticket is linked as.' }),
    ),
  },
  { title: 'TicketEventDetails' },
)
export type TicketEventDetails = Static<typeof TicketEventDetails>

export const TicketEvent = Type.Object(
  {
    id: Id,
    name: TicketEventName,
    actor: nullable(Author),
    internal: Type.Optional(Type.Boolean({ description: 'Told to staff only.' })),
    details: TicketEventDetails,
    occurredAt: Instant,
  },
  { title: 'TicketEvent', description: 'The actor is null where the helpdesk itself acted.' },
)
export type TicketEvent = Static<typeof TicketEvent>

export const TimelineEntry = Type.Union(
  [
    Type.Object({ type: Type.Literal('event'), event: TicketEvent }),
    Type.Object({ type: Type.Literal('comment'), comment: Comment }),
    Type.Object({ type: Type.Literal('attachment'), attachment: Attachment }),
  ],
  { title: 'TimelineEntry' },
)
export type TimelineEntry = Static<typeof TimelineEntry>

export const TimelinePage = page(TimelineEntry, { title: 'TimelinePage', description: 'Oldest first.' })
