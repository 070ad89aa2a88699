import { Temporal } from 'temporal-polyfill'
import type { RecurrenceRule } from './recurrence.ts'

/** A DATE, or a DATE-TIME in its zone; no zone: on whatever wall it hangs (RFC 5545 §3.3.5). */
export type IcalMoment = Readonly<{ date: Temporal.PlainDate; time: Temporal.PlainTime | null; zone: string | null }>

/** A VEVENT, as far as holidays need it. `rule`: null if it does not recur, 'unsupported' if by hours, weeks' numbers … */
export type IcalEvent = Readonly<{
  uid: string
  summary: string
  isCancelled: boolean
  start: IcalMoment
  end: IcalMoment | Temporal.Duration | null
  rule: RecurrenceRule | 'unsupported' | null
  alsoOn: readonly IcalMoment[]
  notOn: readonly IcalMoment[]
  /** Of the occurrence in whose place it stands. */
  replaces: IcalMoment | null
}>

const epoch = new Temporal.PlainDate(1970, 1, 1)
export const numberOf = (date: Temporal.PlainDate): number => epoch.until(date, { largestUnit: 'days' }).days
export const dateOf = (number: number): Temporal.PlainDate => epoch.add({ days: number })

export const zoned = ({ date, time, zone }: IcalMoment, otherwise: string): Temporal.ZonedDateTime =>
  date.toZonedDateTime({ timeZone: zone ?? otherwise, plainTime: time ?? new Temporal.PlainTime() })

/** By what occurrences are told apart: the date, or the instant. */
export const keyOf = (moment: IcalMoment, otherwise: string): string =>
  moment.time === null ? moment.date.toString() : String(zoned(moment, otherwise).epochMilliseconds)
