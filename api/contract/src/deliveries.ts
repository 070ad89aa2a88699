import { type Static, Type } from 'typebox'
import { Id, Instant, nullable, page, pageMembers, query } from './common.ts'

/** `held`: no mail server is configured. `dead`: the last try failed; a person can send it again (NTF-2). */
export const deliveryStates = ['queued', 'held', 'sending', 'sent', 'failed', 'dead'] as const
export const DeliveryState = Type.Enum(deliveryStates, { title: 'DeliveryState' })
export type DeliveryState = Static<typeof DeliveryState>

export const Delivery = Type.Object(
  {
    id: Id,
    channel: Type.Enum(['email']),
    event: Type.String({ examples: ['ticket.created'] }),
    recipient: Type.Object({ id: Id, name: Type.String(), address: Type.String() }),
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

export const DeliveryPage = page(Delivery, { title: 'DeliveryPage', description: 'Newest first.' })

export const DeliveryQuery = query(
  { ...pageMembers, state: Type.Optional(DeliveryState), ticketId: Type.Optional(Id) },
  { title: 'DeliveryQuery' },
)
export type DeliveryQuery = Static<typeof DeliveryQuery>
