import { type Static, Type } from 'typebox'
import { body, Id, Instant, nullable, page, pageMembers, query, Reference } from './common.ts'

export const Notification = Type.Object(
  {
    id: Id,
    event: Type.String({ description: 'As in the timeline.', examples: ['comment.added'] }),
    eventId: Id,
    internal: Type.Optional(Type.Boolean({ description: 'Of what no customer is told. Told to staff only.' })),
    mentioned: Type.Boolean({ description: 'The note calls the caller by name.' }),
    ticket: nullable(Type.Object({ id: Id, number: Type.String({ examples: ['ATD-1042'] }), title: Type.String() })),
    actor: nullable(Type.Object(Reference.properties, { description: 'Null: the helpdesk itself.' })),
    createdAt: Instant,
    readAt: nullable(Instant),
  },
  { title: 'Notification', description: 'What the caller was told in the helpdesk itself.' },
)
export type Notification = Static<typeof Notification>

export const NotificationPage = page(Notification, {
  title: 'NotificationPage',
  description: 'Newest first. Without those about a ticket that the caller may not see any more.',
})

export const NotificationQuery = query(
  { ...pageMembers, unread: Type.Optional(Type.Boolean({ description: 'True: only what is not read yet.' })) },
  { title: 'NotificationQuery' },
)
export type NotificationQuery = Static<typeof NotificationQuery>

/** Nobody reads further than that, and a count must not grow dear with what he leaves. */
export const mostUnread = 1_000

export const UnreadCount = Type.Object(
  {
    count: Type.Integer({
      minimum: 0,
      maximum: mostUnread,
      description: 'Of the newest thousand: at 1000 there may be more.',
    }),
  },
  { title: 'UnreadCount' },
)
export type UnreadCount = Static<typeof UnreadCount>

export const ReadNotificationsBody = body(
  {
    before: Type.Optional(
      Type.String({ ...Instant, description: 'Only what came until then: the `createdAt` of the newest one shown.' }),
    ),
    ticketId: Type.Optional(Id),
  },
  { title: 'ReadNotificationsBody', description: 'Which ones are read now; nothing said: all of the caller’s.' },
)
export type ReadNotificationsBody = Static<typeof ReadNotificationsBody>
