import type { Segment, segmentReasons } from '@atum-desk/contract/calendars'
import type { ClockExplanation } from '@atum-desk/contract/sla-explanation'

export type Reason = (typeof segmentReasons)[number]

/** A piece of the bar: where it begins and how long it is, in thousandths. */
export interface Stretch {
  readonly at: number
  readonly length: number
  readonly reason: Reason
  /** Not yet: as it will be if nothing else happens. */
  readonly isToCome: boolean
}

const span = ({ from, to }: Segment) => Date.parse(to) - Date.parse(from)

/** As long as the time was, and none too short to be seen; together they are 1,000 thousandths. */
export const stretchesOf = ({ intervals, forecast }: Pick<ClockExplanation, 'intervals' | 'forecast'>): Stretch[] => {
  const all = [
    ...intervals.map((segment) => ({ segment, isToCome: false })),
    ...forecast.map((segment) => ({ segment, isToCome: true })),
  ]
  const total = all.reduce((sum, { segment }) => sum + span(segment), 0)
  if (total === 0) return []
  const raw = all.map(({ segment }) => Math.max((span(segment) / total) * 1_000, 8))
  const scale = 1_000 / raw.reduce((sum, length) => sum + length, 0)
  let at = 0
  return all.map(({ segment, isToCome }, index) => {
    const length = (raw[index] ?? 0) * scale
    const stretch = { at, length, reason: segment.reason, isToCome }
    at += length
    return stretch
  })
}

/** Where now is on the bar. */
export const nowOn = (stretches: readonly Stretch[]): number | undefined => {
  const next = stretches.find(({ isToCome }) => isToCome)
  return next && next.at > 0 ? next.at : undefined
}
