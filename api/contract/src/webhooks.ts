import { type Static, Type } from 'typebox'
import { body, Id, Instant, nullable, page, pageMembers, query, Version, visible } from './common.ts'
import { DeliveryState } from './deliveries.ts'
import { ticketEventNames } from './timeline.ts'

/** What an endpoint can ask for; `*` is all of it, with what later versions add. */
export const webhookEventNames = [...ticketEventNames, 'comment.added', 'attachment.uploaded'] as const
export type WebhookEventName = (typeof webhookEventNames)[number]

/** What a test sends, to whatever endpoint. */
export const webhookTestEvent = 'webhook.test'

/**
 * `paused`: what happens is kept for it, held, until it is resumed. `disabled`: it answered 410 Gone, so that nothing is
 * kept for it any more, until it is resumed.
 */
export const WebhookState = Type.Enum(['active', 'paused', 'disabled'], { title: 'WebhookState' })
export type WebhookState = Static<typeof WebhookState>

const WebhookName = Type.String({ minLength: 1, maxLength: 100, ...visible, examples: ['Our CRM'] })
const WebhookUrl = Type.String({
  minLength: 8,
  maxLength: 2048,
  description:
    'http or https, without credentials and fragment. Private addresses are refused unless `webhookAllowedHosts` names them.',
  examples: ['https://hooks.nile.example/desk'],
})
const Description = Type.String({ maxLength: 1000 })
const Events = Type.Array(Type.Enum(['*', ...webhookEventNames]), {
  minItems: 1,
  maxItems: 100,
  uniqueItems: true,
  description: '`*`: every one of them.',
  examples: [['ticket.created', 'comment.added']],
})
const IncludeInternal = Type.Boolean({
  description: 'Does it hear what customers never see: internal notes, SLA warnings? False unless said.',
})
const Ca = nullable(
  Type.String({
    minLength: 1,
    maxLength: 65_536,
    description: 'Certificates in PEM, trusted instead of the box’s own authorities; null: those.',
  }),
)

export const Webhook = Type.Object(
  {
    id: Id,
    name: WebhookName,
    url: WebhookUrl,
    description: Description,
    events: Type.Array(Type.String()),
    includeInternal: IncludeInternal,
    ca: Ca,
    state: WebhookState,
    pausedAt: nullable(Instant),
    pausedReason: nullable(Type.String()),
    failingSince: nullable(Instant),
    previousSecretUntil: nullable(Instant),
    version: Version,
    createdAt: Instant,
  },
  { title: 'Webhook', description: 'Where another system listens. Its secret is never shown again.' },
)
export type Webhook = Static<typeof Webhook>

export const WebhookPage = page(Webhook, { title: 'WebhookPage', description: 'By name.' })

export const WebhookWithSecret = Type.Object(
  {
    ...Webhook.properties,
    secret: Type.String({
      description: 'Shown here and never again: `whsec_` and 32 bytes in base64, the key of every signature.',
      examples: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo='],
    }),
  },
  { title: 'WebhookWithSecret' },
)
export type WebhookWithSecret = Static<typeof WebhookWithSecret>

export const CreateWebhookBody = body(
  {
    name: WebhookName,
    url: WebhookUrl,
    description: Type.Optional(Description),
    events: Events,
    includeInternal: Type.Optional(IncludeInternal),
    ca: Type.Optional(Ca),
  },
  { title: 'CreateWebhookBody' },
)
export type CreateWebhookBody = Static<typeof CreateWebhookBody>

export const UpdateWebhookBody = body(
  {
    version: Version,
    name: Type.Optional(WebhookName),
    url: Type.Optional(WebhookUrl),
    description: Type.Optional(Description),
    events: Type.Optional(Events),
    includeInternal: Type.Optional(IncludeInternal),
    ca: Type.Optional(Ca),
  },
  { title: 'UpdateWebhookBody', description: 'What is left out stays as it is.' },
)
export type UpdateWebhookBody = Static<typeof UpdateWebhookBody>

export const RotateSecretBody = body(
  {
    overlapHours: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 168,
        description: 'How long the secret of before signs beside the new one: 24 unless said. 0: not at all.',
      }),
    ),
  },
  { title: 'RotateSecretBody' },
)
export type RotateSecretBody = Static<typeof RotateSecretBody>

export const PauseWebhookBody = body(
  { reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500, ...visible })) },
  { title: 'PauseWebhookBody' },
)
export type PauseWebhookBody = Static<typeof PauseWebhookBody>

export const WebhookDeliveryQuery = query(
  { ...pageMembers, state: Type.Optional(DeliveryState) },
  { title: 'WebhookDeliveryQuery' },
)
export type WebhookDeliveryQuery = Static<typeof WebhookDeliveryQuery>

/** What a replay can send once more. What still waits is sent anyway, or when its endpoint is resumed. */
export const replayableStates = ['sent', 'dead', 'cancelled'] as const

const Cursor = pageMembers.cursor

export const ReplayBody = body(
  {
    deliveryId: Type.Optional(Id),
    from: Type.Optional(Instant),
    to: Type.Optional(Instant),
    states: Type.Optional(Type.Array(Type.Enum(replayableStates), { minItems: 1, maxItems: 3, uniqueItems: true })),
    cursor: Cursor,
  },
  {
    title: 'ReplayBody',
    description:
      'Either one delivery, or those that were written `from` (included) `to` (not), of all these states unless said. Where `more` are left, the same again with the `nextCursor`.',
  },
)
export type ReplayBody = Static<typeof ReplayBody>

export const Replayed = Type.Object(
  {
    replayed: Type.Integer(),
    more: Type.Boolean(),
    nextCursor: nullable(Type.String({ description: 'With it the next 500 are replayed; null: there are no more.' })),
  },
  { title: 'Replayed' },
)
export type Replayed = Static<typeof Replayed>

const Person = Type.Object({ id: Id, name: Type.String(), staff: Type.Boolean() })

/**
 * The body of each request. Members are only ever added to it. `id` is the event's, and the header webhook-id: the same in
 * each retry and replay; `timestamp`, when it happened.
 */
export const WebhookPayload = Type.Object(
  {
    type: Type.String({ description: 'The name of the event.', examples: ['ticket.created'] }),
    id: Id,
    timestamp: Instant,
    data: Type.Object({
      ticket: nullable(
        Type.Object({
          id: Id,
          number: Type.String({ examples: ['ATD-1042'] }),
          title: Type.String(),
          status: Type.String(),
          priority: Type.String(),
          organizationId: Id,
          requesterId: Id,
          assigneeId: nullable(Id),
          teamId: nullable(Id),
          version: Type.Integer({ description: 'Counts the writes: by it a receiver tells older news from newer.' }),
          url: Type.String(),
        }),
      ),
      actor: nullable(Person),
      comment: Type.Optional(Type.Object({ id: Id, body: Type.String(), internal: Type.Boolean() })),
      attachment: Type.Optional(
        Type.Object({
          id: Id,
          commentId: nullable(Id),
          fileName: Type.String(),
          mimeType: Type.String(),
          sizeBytes: Type.Integer(),
          internal: Type.Boolean(),
        }),
      ),
      details: Type.Object({}, { additionalProperties: true, description: 'As in the ticket’s timeline.' }),
    }),
  },
  { title: 'WebhookPayload', description: 'Null ticket: of a test.' },
)
export type WebhookPayload = Static<typeof WebhookPayload>
