import type { WebhookState } from '@atum-desk/contract/webhooks'
import type { Change } from '../../platform/events/change.ts'
import type { DomainEvent } from '../../platform/events/event.ts'
import { originOf } from './domain/origin.ts'
import type { WebhookTerms } from './webhooks.store.ts'

const about = (id: string) => ({ entity: { type: 'webhook', id, orgId: null }, internal: true })

/** Never the secret, nor what the url may hold of the other side's. */
const shown = ({ url, ...terms }: Partial<WebhookTerms>) => ({
  ...terms,
  ...(url !== undefined && { url: originOf(url) }),
})

export const webhookCreated = (id: string, terms: WebhookTerms): DomainEvent => ({
  ...about(id),
  name: 'webhook.created',
  details: { name: terms.name },
  change: { old: null, new: shown(terms) },
})

export const webhookUpdated = (id: string, change: Change<WebhookTerms>): DomainEvent => ({
  ...about(id),
  name: 'webhook.updated',
  details: { changed: Object.keys(change.new) },
  change: { old: shown(change.old), new: shown(change.new) },
})

export const webhookRemoved = (id: string, { name, url }: WebhookTerms): DomainEvent => ({
  ...about(id),
  name: 'webhook.removed',
  details: { name },
  change: { old: { name, url: originOf(url) }, new: null },
})

/** When the secret of before ceases to hold; null: at once. */
export const secretRotated = (id: string, previousUntil: string | null): DomainEvent => ({
  ...about(id),
  name: 'webhook.secret_rotated',
  details: { previousUntil },
})

type Stopped = Readonly<{ id: string; name: string; url: string; state: WebhookState }>

/** By a person, or by the helpdesk itself. `webhook.disabled`: it is gone for good, as it said. */
export const webhookStopped = ({ id, name, url, state }: Stopped, to: 'paused' | 'disabled', reason: string | null) =>
  ({
    ...about(id),
    name: `webhook.${to}`,
    details: { name, url: originOf(url), reason },
    change: { old: { state }, new: { state: to, reason } },
  }) satisfies DomainEvent

export const webhookResumed = (id: string, state: WebhookState): DomainEvent => ({
  ...about(id),
  name: 'webhook.resumed',
  details: {},
  change: { old: { state }, new: { state: 'active' } },
})

export const webhookTested = (id: string, deliveryId: string): DomainEvent => ({
  ...about(id),
  name: 'webhook.tested',
  details: { deliveryId },
})

export const webhookReplayed = (id: string, details: object): DomainEvent => ({
  ...about(id),
  name: 'webhook.replayed',
  details,
})
