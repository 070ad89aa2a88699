import { webhookEventNames } from '@atum-desk/contract/webhooks'
import { toWire } from '../../platform/clock.ts'
import type { Recorder, TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { newId } from '../../platform/ids.ts'
import type { NewDelivery, Outbox } from '../deliveries/index.ts'
import { actorIn } from './actor.ts'
import { payloadOf, type Told } from './domain/payload.ts'
import * as listening from './listening.store.ts'

type Options = Readonly<{ publicUrl: string; outbox: Outbox }>

const told: ReadonlySet<string> = new Set(webhookEventNames)

/**
 * NTF-31: a row for every endpoint that listens, written with the change itself. For one that is paused it is written,
 * too: the worker holds it.
 */
export function createWebhookRecorder({ publicUrl, outbox }: Options): Recorder {
  return async (tx, event) => {
    if (!told.has(event.name)) return
    const ticketId = ticketIdOf(event)
    if (ticketId === null) return
    const listeners = await listening.listenersTo(tx, event.name, event.internal)
    if (listeners.length === 0) return
    const story = await storyOf(tx, event, { ticketId, publicUrl })
    const about = {
      eventId: event.id,
      event: event.name,
      internal: event.internal,
      orgId: event.entity.orgId,
      ticketId,
    }
    const rows = listeners.map(({ id, origin, includeInternal }): NewDelivery => {
      const text = payloadOf(story, includeInternal)
      const to = { channel: 'webhook', endpointId: id, address: origin } as const
      return { ...about, ...to, id: newId(tx.ctx.now), subject: subjectOf(story), text, state: 'queued' }
    })
    await outbox.add(tx, rows)
  }
}

/** Of a file it is in the details. */
function ticketIdOf({ entity, details }: RecordedEvent): string | null {
  if (entity.type === 'ticket') return entity.id
  const { ticketId }: { ticketId?: string } = details
  return ticketId ?? null
}

const subjectOf = ({ event, ticket }: Told) => `${event.name} ${ticket?.number}`

type Where = Readonly<{ ticketId: string; publicUrl: string }>

async function storyOf(tx: TenantReadTx, event: RecordedEvent, { ticketId, publicUrl }: Where): Promise<Told> {
  const { number, ...ticket } = await listening.ticketOf(tx, ticketId)
  const { commentId }: { commentId?: string | null } = event.details
  const attachmentId = event.entity.type === 'attachment' ? event.entity.id : null
  const said = event.name === 'comment.added' && commentId ? await listening.commentOf(tx, commentId) : undefined
  const numbered = `ATD-${number}`
  return {
    event,
    timestamp: toWire(event.occurredAt ?? tx.ctx.now),
    ticket: { ...ticket, number: numbered, url: `${publicUrl}/desk/tickets/${numbered}` },
    actor: await actorIn(tx),
    comment: said,
    attachment: attachmentId === null ? undefined : await listening.attachmentOf(tx, attachmentId),
  }
}
