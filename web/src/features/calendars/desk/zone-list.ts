import { offsetAt } from '../../../lib/time/zones.ts'

const twoDigits = (amount: number) => String(amount).padStart(2, '0')

/** “UTC+05:45”. */
export const offsetName = (minutes: number): string => {
  const size = Math.abs(minutes)
  return `UTC${minutes < 0 ? '−' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

export interface ZoneChoice {
  readonly value: string
  /** “Europe / Paris”. */
  readonly title: string
  readonly offset: string
}

const titled = (zone: string) => zone.replaceAll('_', ' ').replaceAll('/', ' / ')

/** Every zone that the browser knows, with UTC, which its list leaves out, and the one that is chosen. */
export const zoneChoices = (now: number, chosen: string): ZoneChoice[] =>
  [...new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')])]
    .filter(Boolean)
    .map((value) => ({ value, title: titled(value), offset: offsetOf(now, value) }))

const offsetOf = (now: number, zone: string): string => {
  try {
    return offsetName(offsetAt(now, zone))
  } catch {
    return '' // A name that this browser has not learnt yet: the server knows it.
  }
}
