import type { TicketEventDetails } from '@atum-desk/contract/timeline'
import type { WebhookPayload } from '@atum-desk/contract/webhooks'

export type Told = Readonly<{
  event: Readonly<{ id: string; name: string; details: object }>
  /** On the wire. */
  timestamp: string
  ticket: WebhookPayload['data']['ticket']
  actor: WebhookPayload['data']['actor']
  comment?: NonNullable<WebhookPayload['data']['comment']> | undefined
  attachment?: NonNullable<WebhookPayload['data']['attachment']> | undefined
}>

/** `internal`: for an endpoint that hears what customers never see. */
export function payloadOf({ event, timestamp, ticket, actor, comment, attachment }: Told, internal: boolean): string {
  const payload: WebhookPayload = {
    type: event.name,
    id: event.id,
    timestamp,
    data: {
      ticket,
      actor,
      ...(comment && { comment }),
      ...(attachment && { attachment }),
      details: internal ? event.details : openTo(event.details),
    },
  }
  return JSON.stringify(payload)
}

/** As the timeline tells it to customers: how staff share their work out among themselves stays with them. */
function openTo(details: TicketEventDetails): object {
  const { previous: _previous, strategy: _strategy, step: _step, ...told } = details
  return told
}
