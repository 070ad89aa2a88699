import type { Webhook } from '@atum-desk/contract/webhooks'
import type { Temporal } from 'temporal-polyfill'
import { toWire } from '../../platform/clock.ts'
import type { WebhookRow } from './webhooks.store.ts'

const orNull = (instant: Temporal.Instant | null) => instant && toWire(instant)

/** Without its secrets. */
export const presentWebhook = (row: WebhookRow): Webhook => ({
  id: row.id,
  name: row.name,
  url: row.url,
  description: row.description,
  events: row.events,
  includeInternal: row.includeInternal,
  ca: row.ca,
  state: row.state,
  pausedAt: orNull(row.pausedAt),
  pausedReason: row.pausedReason,
  failingSince: orNull(row.failingSince),
  previousSecretUntil: orNull(row.previousUntil),
  version: row.version,
  createdAt: toWire(row.createdAt),
})
