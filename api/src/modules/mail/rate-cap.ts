import type { Temporal } from 'temporal-polyfill'

export type RateCap = Readonly<{ take(now: Temporal.Instant): boolean }>

const minute = 60_000

/** So many within any minute, of this worker: it asks nobody else. Null: as many as there are. */
export function createRateCap(perMinute: number | null): RateCap {
  let taken: number[] = []
  return {
    take({ epochMilliseconds: now }) {
      if (perMinute === null) return true
      taken = taken.filter((at) => at > now - minute)
      if (taken.length >= perMinute) return false
      taken.push(now)
      return true
    },
  }
}
