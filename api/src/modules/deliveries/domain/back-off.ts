import type { Temporal } from 'temporal-polyfill'

export type Outcome = Readonly<
  { state: 'sent' } | { state: 'failed'; nextAttemptAt: Temporal.Instant } | { state: 'dead' }
>

type Failed = Readonly<{
  attempts: number
  permanent: boolean
  /** So long the other side wants to be left alone; 0: it did not say. */
  retryAfterSeconds: number
  now: Temporal.Instant
}>

/** NTF-2. What becomes of what failed at `now` in its `attempts`-th try; `waits`: the minutes after each but the last. */
export function afterFailure(
  { attempts, permanent, retryAfterSeconds, now }: Failed,
  waits: readonly number[],
): Outcome {
  const minutes = waits[attempts - 1]
  if (permanent || minutes === undefined) return { state: 'dead' }
  return { state: 'failed', nextAttemptAt: now.add({ seconds: Math.max(minutes * 60, retryAfterSeconds) }) }
}
