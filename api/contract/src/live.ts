import { type Static, Type } from 'typebox'
import { Id, Instant, nullable, query, Reference } from './common.ts'
import { ticketEventNames } from './timeline.ts'

export const liveEventNames = [...ticketEventNames, 'comment.added', 'attachment.uploaded'] as const
export type LiveEventName = (typeof liveEventNames)[number]

/** The data of an `event: ticket` frame: ids and the version, no words. What it means is asked of the routes. */
export const LiveEvent = Type.Object(
  {
    id: Type.String({ ...Id, title: 'Id', description: 'The event’s own, as in the timeline.' }),
    name: Type.Enum(liveEventNames),
    ticketId: Id,
    version: Type.Integer({ description: 'The ticket’s, since then.' }),
    actorId: nullable(Id),
    commentId: Type.Optional(Id),
    attachmentId: Type.Optional(Id),
    internal: Type.Optional(Type.Boolean({ description: 'Told to staff only.' })),
    occurredAt: Instant,
  },
  { title: 'LiveEvent' },
)
export type LiveEvent = Static<typeof LiveEvent>

const position = { maxLength: 20, description: 'The `id` of the last frame that had one.' }
export const LiveQuery = query(
  { lastEventId: Type.Optional(Type.String(position)) },
  { title: 'LiveQuery', description: 'For clients that cannot set the Last-Event-ID header, which wins.' },
)
export const LiveHeaders = Type.Object({ 'last-event-id': Type.Optional(Type.String(position)) })

export const PresenceState = Type.Enum(['viewing', 'typing'], { title: 'PresenceState' })
export type PresenceState = Static<typeof PresenceState>

export const PresenceBody = Type.Object(
  { state: PresenceState },
  {
    title: 'PresenceBody',
    additionalProperties: false,
    description: 'Said again every 10 to 15 s: after 30 s it is forgotten.',
  },
)
export type PresenceBody = Static<typeof PresenceBody>

export const PersonPresent = Type.Object(
  { ...Reference.properties, state: PresenceState, since: Instant },
  { title: 'PersonPresent' },
)
export type PersonPresent = Static<typeof PersonPresent>

export const Presence = Type.Object(
  { people: Type.Array(PersonPresent, { description: 'Staff who look at the ticket now, who came first first.' }) },
  { title: 'Presence' },
)
export type Presence = Static<typeof Presence>

/** The data of an `event: presence` frame: everybody who is at that ticket now. */
export type LivePresence = Presence & Readonly<{ ticketId: Id }>

/** The data of an `event: unread` frame. */
export type LiveUnread = Readonly<{ count: number }>
