import { type Static, Type } from 'typebox'
import { body, Id, nullable, Version, visible } from './common.ts'
import { FieldValues } from './forms.ts'
import {
  Category,
  Description,
  RelatedTicket,
  Tag,
  Tags,
  Ticket,
  TicketPriority,
  TicketStatus,
  Title,
  tagLimits,
} from './tickets.ts'
import { CcEmails, CcIds } from './watchers.ts'

/** What an action says in words: a reason, a resolution, a root cause. */
const Words = Type.String({ minLength: 1, maxLength: 10_000, ...visible })

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
    category: Type.Optional(nullable(Category)),
    serviceId: Type.Optional(nullable(Id)),
    fields: Type.Optional(FieldValues),
  },
  {
    title: 'AcceptBody',
    description: 'What triage settles while accepting. What is left out stays as it is; null empties.',
  },
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
