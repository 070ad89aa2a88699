import type { Temporal } from 'temporal-polyfill'

/**
 * Minutes until the next try, after the first, the second, … : eight tries within ten and a half hours, so that a mail
 * server that is down for a night loses nothing. A sweep looks once a minute, so less means nothing.
 */
const waits = [1, 2, 5, 15, 60, 180, 360]

export const maxAttempts = waits.length + 1

export type Outcome = Readonly<{ state: 'failed'; nextAttemptAt: Temporal.Instant } | { state: 'dead' }>

/** NTF-2. What becomes of a message whose `attempts`-th try failed at `now`. */
export function afterFailure(attempts: number, permanent: boolean, now: Temporal.Instant): Outcome {
  const minutes = waits[attempts - 1]
  if (permanent || minutes === undefined) return { state: 'dead' }
  return { state: 'failed', nextAttemptAt: now.add({ minutes }) }
}
