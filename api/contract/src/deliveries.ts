import { type Static, Type } from 'typebox'
import { body, Id, Instant, nullable, page, pageMembers, query } from './common.ts'

export const deliveryChannels = ['email', 'webhook'] as const
export const DeliveryChannel = Type.Enum(deliveryChannels, { title: 'DeliveryChannel' })
export type DeliveryChannel = Static<typeof DeliveryChannel>

/**
 * `held`: there is nowhere to send to. `collecting`: waits for its recipient's next digest; `collected`: went out with it.
 * `failed`: is tried again by itself. `dead`: the last try failed; a person can send it again (NTF-2).
 */
export const deliveryStates = [
  'queued',
  'held',
  'collecting',
  'collected',
  'sending',
  'sent',
  'failed',
  'dead',
  'cancelled',
] as const
export const DeliveryState = Type.Enum(deliveryStates, { title: 'DeliveryState' })
export type DeliveryState = Static<typeof DeliveryState>

export const Delivery = Type.Object(
  {
    id: Id,
    channel: DeliveryChannel,
    event: Type.String({ examples: ['ticket.created'] }),
    eventId: nullable(Id),
    recipient: nullable(
      Type.Object({ id: Id, name: Type.String(), address: Type.String() }, { description: 'Of an e-mail.' }),
    ),
    endpoint: nullable(Type.Object({ id: Id, address: Type.String() }, { description: 'Of a webhook.' })),
    ticket: nullable(Type.Object({ id: Id, number: Type.String() })),
    subject: Type.String(),
    state: DeliveryState,
    attempts: Type.Integer(),
    nextAttemptAt: nullable(Instant),
    lastError: nullable(Type.String()),
    createdAt: Instant,
    sentAt: nullable(Instant),
  },
  { title: 'Delivery' },
)
export type Delivery = Static<typeof Delivery>

export const DeliveryAttempt = Type.Object(
  {
    id: Id,
    outcome: Type.Enum(['sent', 'failed', 'dead']),
    status: nullable(Type.Integer({ description: 'Of HTTP or SMTP, where there was an answer.' })),
    error: nullable(Type.String()),
    request: nullable(Type.String({ description: 'The headers of a webhook, as they were sent.' })),
    response: nullable(Type.String({ description: 'What the other side said, cut.' })),
    startedAt: Instant,
    endedAt: Instant,
  },
  { title: 'DeliveryAttempt' },
)
export type DeliveryAttempt = Static<typeof DeliveryAttempt>

export const DeliveryDetail = Type.Object(
  {
    ...Delivery.properties,
    text: Type.String({ description: 'The message in plain text, or the JSON of the webhook.' }),
    html: nullable(Type.String()),
    log: Type.Array(DeliveryAttempt, { description: 'The newest hundred tries, oldest first.' }),
  },
  { title: 'DeliveryDetail' },
)
export type DeliveryDetail = Static<typeof DeliveryDetail>

export const DeliveryPage = page(Delivery, { title: 'DeliveryPage', description: 'Newest first.' })

const about = {
  channel: Type.Optional(DeliveryChannel),
  event: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  ticketId: Type.Optional(Id),
  recipientId: Type.Optional(Id),
  endpointId: Type.Optional(Id),
  from: Type.Optional(Instant),
  to: Type.Optional(Instant),
}

export const DeliveryQuery = query(
  { ...pageMembers, state: Type.Optional(DeliveryState), ...about },
  { title: 'DeliveryQuery', description: '`from` and `to` are about when it was written: from included, to not.' },
)
export type DeliveryQuery = Static<typeof DeliveryQuery>
export type DeliveryFilter = Omit<DeliveryQuery, 'limit' | 'cursor'>

export const BulkRetryBody = body(
  { state: Type.Enum(['held', 'failed', 'dead', 'cancelled']), ...about },
  { title: 'BulkRetryBody', description: 'Which of them are sent again.' },
)
export type BulkRetryBody = Static<typeof BulkRetryBody>

export const RetriedDeliveries = Type.Object(
  { retried: Type.Integer(), more: Type.Boolean({ description: 'There are more of them: ask again.' }) },
  { title: 'RetriedDeliveries' },
)
export type RetriedDeliveries = Static<typeof RetriedDeliveries>

export const DeliverySummary = Type.Object(
  {
    states: Type.Array(
      Type.Object({
        channel: DeliveryChannel,
        state: DeliveryState,
        count: Type.Integer({
          description: 'Of what is over (sent, collected, cancelled): of what was written in the last 24 hours.',
        }),
        overdueSeconds: Type.Integer({
          description: 'How long the longest overdue one waits past its time; 0 for what waits for a person.',
        }),
      }),
    ),
    queue: Type.Array(
      Type.Object({
        task: Type.String(),
        waiting: Type.Integer(),
        underWay: Type.Integer(),
        lagSeconds: Type.Integer({ description: 'How long the oldest that is due has waited for a worker.' }),
      }),
      { description: 'The worker’s queue, as far as it is this helpdesk’s.' },
    ),
  },
  { title: 'DeliverySummary' },
)
export type DeliverySummary = Static<typeof DeliverySummary>
