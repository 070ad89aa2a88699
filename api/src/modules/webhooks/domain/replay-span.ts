import { type ReplayBody, replayableStates } from '@atum-desk/contract/webhooks'
import { Temporal } from 'temporal-polyfill'
import { invalid } from '../../../platform/errors.ts'

/** Before that nothing was sent to anybody, and years begin that PostgreSQL does not know. */
const earliest = Temporal.Instant.from('2000-01-01T00:00:00Z')

/** What a replay is to take: either one, or what was written in a span of time, until now at most. Throws validation-failed. */
export function wantedBy(body: ReplayBody, now: Temporal.Instant) {
  const { deliveryId, from, to, states = [...replayableStates], cursor } = body
  if (deliveryId !== undefined) {
    if (Object.keys(body).length > 1) throw invalid('/deliveryId', 'either', 'stands alone, without any other member')
    return { deliveryId }
  }
  if (from === undefined) throw invalid('/from', 'required', 'or deliveryId is required')
  if (to === undefined) throw invalid('/to', 'required', 'is required with from')
  const within = (text: string) => clamped(Temporal.Instant.from(text), earliest, now)
  return { from: within(from), to: within(to), states, cursor }
}

function clamped(instant: Temporal.Instant, lowest: Temporal.Instant, highest: Temporal.Instant): Temporal.Instant {
  if (Temporal.Instant.compare(instant, lowest) < 0) return lowest
  return Temporal.Instant.compare(instant, highest) > 0 ? highest : instant
}
