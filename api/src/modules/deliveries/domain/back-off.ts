import type { Temporal } from 'temporal-polyfill'

export type Outcome = Readonly<
  { state: 'sent' } | { state: 'failed'; nextAttemptAt: Temporal.Instant } | { state: 'dead' }
>

/** NTF-2. What becomes of what failed at `now` in its `attempts`-th try; `waits`: the minutes after each but the last. */
export function afterFailure(
  { attempts, permanent, now }: Readonly<{ attempts: number; permanent: boolean; now: Temporal.Instant }>,
  waits: readonly number[],
): Outcome {
  const minutes = waits[attempts - 1]
  if (permanent || minutes === undefined) return { state: 'dead' }
  return { state: 'failed', nextAttemptAt: now.add({ minutes }) }
}
