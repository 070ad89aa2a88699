import type { WebhookState } from '@atum-desk/contract/webhooks'
import { Temporal } from 'temporal-polyfill'

/** An endpoint that fails so long is not asked any more, until a person says so. */
const patience = { hours: 24 }
const gone = 410

type Before = Readonly<{ state: WebhookState; failingSince: Temporal.Instant | null }>
type Try = Readonly<{ arrived: boolean; status: number | undefined; now: Temporal.Instant }>

/** `note`: since when it fails, from now on; null: it does not. */
export type Verdict = Readonly<
  | { kind: 'nothing' }
  | { kind: 'note'; failingSince: Temporal.Instant | null }
  | { kind: 'pause' }
  | { kind: 'disable' }
>

/** NTF-35: what one try says about its endpoint. A test of one that is paused already pauses nothing. */
export function verdictOf({ state, failingSince }: Before, { arrived, status, now }: Try): Verdict {
  if (arrived) return failingSince === null ? { kind: 'nothing' } : { kind: 'note', failingSince: null }
  if (status === gone && state === 'active') return { kind: 'disable' }
  if (failingSince === null) return { kind: 'note', failingSince: now }
  const isOver = Temporal.Instant.compare(failingSince.add(patience), now) <= 0
  return isOver && state === 'active' ? { kind: 'pause' } : { kind: 'nothing' }
}
