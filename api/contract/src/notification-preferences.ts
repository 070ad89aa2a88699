import { type Static, Type } from 'typebox'
import { body, nullable, Version } from './common.ts'
import { type NotificationEvent, notificationEvents } from './notification-rules.ts'

const TimeOfDay = Type.String({
  pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$',
  maxLength: 5,
  'x-expected': 'must be a time of day, such as 08:00',
  examples: ['08:00'],
})

/** `hourly`, `daily`: one message of all that happened meanwhile. `off`: none at all, but what his account is about. */
export const EmailRhythm = Type.Enum(['immediately', 'hourly', 'daily', 'off'], { title: 'EmailRhythm' })
export type EmailRhythm = Static<typeof EmailRhythm>

export const QuietHours = body(
  {
    from: Type.String({ ...TimeOfDay, examples: ['22:00'] }),
    to: Type.String({ ...TimeOfDay, examples: ['07:00'] }),
    days: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
      minItems: 1,
      maxItems: 7,
      uniqueItems: true,
      description: 'On which days they begin: 1 is Monday.',
      examples: [[1, 2, 3, 4, 5]],
    }),
  },
  {
    title: 'QuietHours',
    description:
      'When no e-mail comes, on one’s own clock: what is told meanwhile comes at their end. Where `to` is not after `from` they end on the next day.',
  },
)
export type QuietHours = Static<typeof QuietHours>

const choice = nullable(Type.Boolean({ description: 'Null: as the helpdesk’s table says.' }))

const Choices = Type.Object({ inApp: choice, email: choice }, { title: 'NotificationChoices' })
export type NotificationChoices = Static<typeof Choices>

/** A member for each event, made of one schema. */
const forEachEvent = <T>(member: T) =>
  Object.fromEntries(notificationEvents.map((event) => [event, member])) as Record<NotificationEvent, T>

const members = {
  email: EmailRhythm,
  dailyAt: Type.String({ ...TimeOfDay, description: 'When the daily message comes, on one’s own clock.' }),
  quietHours: nullable(QuietHours),
}

export const NotificationPreferences = Type.Object(
  {
    ...members,
    events: Type.Object(forEachEvent(Type.Optional(Choices)), {
      description: 'Of what one wants to be told otherwise than the helpdesk’s table says.',
      examples: [{ 'comment.added': { inApp: null, email: false } }],
    }),
    version: Version,
  },
  { title: 'NotificationPreferences' },
)
export type NotificationPreferences = Static<typeof NotificationPreferences>

const change = nullable(
  Type.Object({ inApp: Type.Optional(choice), email: Type.Optional(choice) }, { additionalProperties: false }),
)

export const UpdateNotificationPreferencesBody = body(
  {
    version: Version,
    email: Type.Optional(members.email),
    dailyAt: Type.Optional(members.dailyAt),
    quietHours: Type.Optional(members.quietHours),
    events: Type.Optional(
      Type.Object(forEachEvent(Type.Optional(change)), {
        additionalProperties: false,
        examples: [{ 'ticket.started': { email: false } }],
      }),
    ),
  },
  {
    title: 'UpdateNotificationPreferencesBody',
    description: 'What is left out stays as it is; of an event, null goes back to the helpdesk’s table.',
  },
)
export type UpdateNotificationPreferencesBody = Static<typeof UpdateNotificationPreferencesBody>
