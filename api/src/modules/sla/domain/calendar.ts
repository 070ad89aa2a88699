import type { Calendar } from '@atum-desk/contract/calendars'

/**
 * When time counts (SLA-4): an IANA time zone, weekly shifts and holidays, or 24×7.
 * Never changed once made: what is worked out of one is kept for as long as the object lives.
 */
export type CalendarHours = Readonly<{
  timeZone: string
  alwaysOpen: boolean
  shifts: readonly Readonly<Calendar['shifts'][number]>[]
  holidays: readonly Readonly<Calendar['holidays'][number]>[]
}>

/** One version of a calendar, as a clock pins it (SLA-3). */
export type CalendarVersion = CalendarHours & Readonly<Pick<Calendar, 'id' | 'name' | 'version'>>
