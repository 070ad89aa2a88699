import { type Static, Type } from 'typebox'
import { body, nullable } from './common.ts'

/** What somebody may be told of: events of a ticket, where an internal comment goes by a name of its own. */
export const notificationEvents = [
  'ticket.created',
  'ticket.accepted',
  'ticket.rejected',
  'ticket.cancelled',
  'ticket.assigned',
  'ticket.started',
  'ticket.info_requested',
  'ticket.resumed',
  'ticket.resolved',
  'ticket.reopened',
  'ticket.closed',
  'ticket.merged',
  'ticket.absorbed',
  'ticket.unmerged',
  'ticket.released',
  'ticket.escalated',
  'ticket.deescalated',
  'sla.warned',
  'sla.breached',
  'sla.escalated',
  'comment.added',
  'note.added',
] as const
export const NotificationEvent = Type.Enum(notificationEvents, { title: 'NotificationEvent' })
export type NotificationEvent = Static<typeof NotificationEvent>

/**
 * `requester`: for whom the ticket was opened, and who stands on its CC. `workers`: its assignee, or while it has none the
 * role that it is escalated to, or its team, or before that the managers. `watchers`: staff who follow it. `managers`: the
 * staff whose role lets tickets through the gate. `named`: whom the event itself names. `mentioned`: whom a note calls.
 */
export const notificationAudiences = ['requester', 'workers', 'watchers', 'managers', 'named', 'mentioned'] as const
export const NotificationAudience = Type.Enum(notificationAudiences, { title: 'NotificationAudience' })
export type NotificationAudience = Static<typeof NotificationAudience>

export const NotificationChannels = Type.Object(
  { inApp: Type.Boolean(), email: Type.Boolean() },
  { title: 'NotificationChannels' },
)
export type NotificationChannels = Static<typeof NotificationChannels>

const own = { inApp: nullable(Type.Boolean()), email: nullable(Type.Boolean()) }

export const NotificationRules = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        event: NotificationEvent,
        staffOnly: Type.Boolean({ description: 'No customer is ever told of it.' }),
        audiences: Type.Array(
          Type.Object({
            audience: NotificationAudience,
            defaults: NotificationChannels,
            own: Type.Object(own, { description: 'What the helpdesk has otherwise; null: the default.' }),
            effective: NotificationChannels,
          }),
          { description: 'Those of whom it can be said whether they are told.' },
        ),
      }),
    ),
  },
  { title: 'NotificationRules', description: 'Who is told of what by which way: the whole table.' },
)
export type NotificationRules = Static<typeof NotificationRules>

export const UpdateNotificationRulesBody = body(
  {
    changes: Type.Array(
      Type.Object(
        {
          event: NotificationEvent,
          audience: NotificationAudience,
          inApp: Type.Optional(own.inApp),
          email: Type.Optional(own.email),
        },
        { additionalProperties: false },
      ),
      {
        minItems: 1,
        maxItems: 150, // more than the table has rows
        examples: [[{ event: 'ticket.created', audience: 'managers', inApp: true, email: false }]],
      },
    ),
  },
  {
    title: 'UpdateNotificationRulesBody',
    description: 'What is left out stays as it is; null goes back to the default.',
  },
)
export type UpdateNotificationRulesBody = Static<typeof UpdateNotificationRulesBody>
