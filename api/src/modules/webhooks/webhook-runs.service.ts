import type { Delivery } from '@atum-desk/contract/deliveries'
import {
  type PauseWebhookBody,
  type ReplayBody,
  type Replayed,
  type Webhook,
  webhookTestEvent,
} from '@atum-desk/contract/webhooks'
import type { Context } from '../../platform/access/context.ts'
import { toWire } from '../../platform/clock.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { EndpointLine, Outbox } from '../deliveries/index.ts'
import { actorIn } from './actor.ts'
import { originOf } from './domain/origin.ts'
import { payloadOf } from './domain/payload.ts'
import { wantedBy } from './domain/replay-span.ts'
import { stop } from './stopping.ts'
import { webhookReplayed, webhookResumed, webhookTested } from './webhooks.events.ts'
import { presentWebhook } from './webhooks.present.ts'
import * as store from './webhooks.store.ts'

export type RunDeps = Readonly<{
  db: TenantDb
  outbox: Outbox
  line: EndpointLine
  deliveryOf(tx: TenantReadTx, id: string): Promise<Delivery>
}>

const refuse = (detail: string) => new AppError('transition-refused', { detail })

/** What is sent to a webhook, and when. All of them throw not-found. */
export function createWebhookRuns({ db, outbox, line, deliveryOf }: RunDeps) {
  return {
    /** Throws transition-refused unless it is active. */
    async pause(ctx: Context, id: string, { reason }: PauseWebhookBody) {
      return db.write(ctx, async (tx): Promise<Webhook> => {
        const webhook = await store.lock(tx, id)
        if (webhook.state !== 'active') throw refuse(`It is ${webhook.state} already.`)
        await stop(tx, webhook, { to: 'paused', reason: reason?.trim() ?? null }, line)
        return presentWebhook(await store.get(tx, id))
      })
    },

    /** What was held goes on, oldest first. Throws transition-refused where it is active. */
    async resume(ctx: Context, id: string): Promise<Webhook> {
      return db.write(ctx, async (tx) => {
        const { state } = await store.lock(tx, id)
        if (state === 'active') throw refuse('It is active.')
        await store.settleState(tx, id, { state: 'active', pausedAt: null, pausedReason: null, failingSince: null })
        await line.release(tx, id)
        await tx.record(webhookResumed(id, state))
        return presentWebhook(await store.get(tx, id))
      })
    },

    /** Sends an event that nothing caused, even to one that is paused. */
    async test(ctx: Context, id: string): Promise<Delivery> {
      return db.write(ctx, async (tx) => {
        const { url } = await store.get(tx, id)
        const [eventId, deliveryId] = [newId(ctx.now), newId(ctx.now)]
        const event = { id: eventId, name: webhookTestEvent, details: {} }
        const text = payloadOf({ event, timestamp: toWire(ctx.now), ticket: null, actor: await actorIn(tx) }, false)
        const about = { eventId, event: webhookTestEvent, internal: false, orgId: null, ticketId: null }
        const to = { channel: 'webhook', endpointId: id, address: originOf(url) } as const
        await outbox.add(tx, [{ ...about, ...to, id: deliveryId, subject: webhookTestEvent, text, state: 'queued' }])
        await tx.record(webhookTested(id, deliveryId))
        return deliveryOf(tx, deliveryId)
      })
    },

    /** Under the same webhook-id, oldest first. Throws validation-failed, and transition-refused unless it is active. */
    async replay(ctx: Context, id: string, body: ReplayBody): Promise<Replayed> {
      const wanted = wantedBy(body, ctx.now)
      return db.write(ctx, async (tx) => {
        const webhook = await store.lock(tx, id)
        if (webhook.state !== 'active') throw refuse(`It is ${webhook.state}: resume it first.`)
        const endpoint = { id, address: originOf(webhook.url), internal: webhook.includeInternal }
        const { replayed, nextCursor } = await line.replay(tx, endpoint, wanted)
        const { cursor: _cursor, ...asked } = body
        await tx.record(webhookReplayed(id, { ...asked, replayed }))
        return { replayed, more: nextCursor !== null, nextCursor }
      })
    },
  }
}
