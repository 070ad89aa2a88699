import type { Settings } from '@atum-desk/contract/settings'
import { webhookTestEvent } from '@atum-desk/contract/webhooks'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { allowedHosts } from '../../platform/outbound/allowed-hosts.ts'
import type { OutboundRequest, Post } from '../../platform/outbound/post.ts'
import type { Channel, EndpointLine, Exchange, LockedDelivery, Outcome, Prepared } from '../deliveries/index.ts'
import { originOf } from './domain/origin.ts'
import { verdictOf } from './domain/standing.ts'
import { secretsOf } from './secrets.ts'
import { sendOnce } from './sending.ts'
import { signatureHeaders } from './signing.ts'
import { stop } from './stopping.ts'
import * as store from './webhooks.store.ts'

type Options = Readonly<{
  keyring: Pick<Keyring, 'open'>
  post: Post
  line: Pick<EndpointLine, 'hold'>
  settingsOf(tx: TenantReadTx): Promise<Settings>
  /** `ATUM-DESK/0.1.0`. */
  userAgent: string
}>

/**
 * Minutes until the next try, after the first, the second, …: ten tries, the last of them a day after the first, so that
 * it is the one which pauses an endpoint that has failed all day.
 */
const waits = [1, 5, 15, 30, 60, 120, 240, 480, 490]

/** NTF-32 … NTF-35. At least once: a receiver knows by webhook-id what it has had already. */
export function createWebhookChannel({ keyring, post, line, settingsOf, userAgent }: Options): Channel {
  async function requestOf(tx: TenantTx, { url, ca }: store.WebhookRow, delivery: LockedDelivery, secrets: string[]) {
    const { id, eventId, text: body } = delivery
    const headers = {
      'content-type': 'application/json',
      'user-agent': userAgent,
      ...signatureHeaders({ id: eventId ?? id, at: tx.ctx.now, body, secrets }),
    }
    const { webhookAllowedHosts } = await settingsOf(tx)
    return { url, ca, headers, body, allowed: allowedHosts(webhookAllowedHosts) } satisfies OutboundRequest
  }

  return {
    waits,
    takes: async (tx, { endpointId }) => endpointId !== null && (await store.find(tx, endpointId))?.state === 'active',

    async prepare(tx, delivery): Promise<Prepared> {
      const webhook = await standing(tx, delivery.endpointId)
      if (webhook === undefined) return { kind: 'dead', reason: 'The endpoint was removed.' }
      if (webhook === 'changing') return { kind: 'wait', minutes: 1, reason: 'The endpoint was being changed.' }
      const only = delivery.event === webhookTestEvent
      if (webhook.state !== 'active' && !only) return { kind: 'held' }
      if (delivery.internal && !webhook.includeInternal) {
        return { kind: 'dead', reason: 'The endpoint does not hear what is internal any more.' }
      }
      const secrets = secretsOf(tx.ctx, webhook, keyring)
      if (secrets === null) return { kind: 'wait', minutes: 5, reason: 'No key of ATUM_SECRET_KEYS opens its secret.' }
      const request = await requestOf(tx, webhook, delivery, secrets)
      return { kind: 'send', send: (signal) => sendOnce(post, request, { now: tx.ctx.now, signal, only }) }
    },

    async settled(tx, delivery, outcome, exchange) {
      if (exchange !== null && delivery.endpointId !== null) await judge(tx, delivery, { outcome, exchange }, line)
    },

    async addressOf(tx, { endpointId, address }) {
      const webhook = endpointId === null ? undefined : await store.find(tx, endpointId)
      return webhook === undefined ? address : originOf(webhook.url)
    },
  }
}

/** One that is not active is held as it is: whoever resumes it meanwhile waits, and finds what was held. */
async function standing(tx: TenantTx, id: string | null): Promise<store.WebhookRow | 'changing' | undefined> {
  const webhook = id === null ? undefined : await store.find(tx, id)
  if (webhook === undefined || webhook.state === 'active') return webhook
  return (await store.findHeld(tx, webhook.id)) ?? 'changing'
}

type Tried = Readonly<{ outcome: Outcome; exchange: Exchange }>

async function judge(tx: TenantTx, delivery: LockedDelivery, { outcome, exchange }: Tried, line: Options['line']) {
  const id = delivery.endpointId ?? ''
  const told = { arrived: outcome.state === 'sent', status: exchange.status, now: tx.ctx.now }
  const seen = await store.find(tx, id)
  if (seen === undefined || verdictOf(seen, told).kind === 'nothing') return
  const webhook = await store.lock(tx, id) // as another try has left it meanwhile
  const verdict = verdictOf(webhook, told)
  switch (verdict.kind) {
    case 'nothing':
      return
    case 'note':
      return store.noteFailing(tx, id, verdict.failingSince)
    case 'pause':
      return stop(tx, webhook, { to: 'paused', reason: pausedBecause(webhook, delivery) }, line)
    case 'disable':
      return stop(tx, webhook, { to: 'disabled', reason: 'It answered 410 Gone.' }, line)
  }
}

const pausedBecause = ({ failingSince }: store.WebhookRow, { lastError }: LockedDelivery) =>
  `Every try since ${failingSince?.toString({ smallestUnit: 'second' })} has failed. The last one: ${lastError}`
