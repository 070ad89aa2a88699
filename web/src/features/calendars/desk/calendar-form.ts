import type { Calendar, CalendarInput, Holiday, Shift } from '@atum-desk/contract/calendars'
import { usualWeek } from './hours/week.ts'

/** A calendar while it is being written. What `alwaysOpen` puts out of use stays, in case it is switched off again. */
export interface CalendarForm {
  readonly name: string
  readonly timeZone: string
  readonly alwaysOpen: boolean
  readonly shifts: Shift[]
  readonly holidays: Holiday[]
}

export const newCalendar = (timeZone: string): CalendarForm => ({
  name: '',
  timeZone,
  alwaysOpen: false,
  shifts: [...usualWeek],
  holidays: [],
})

export const calendarFormOf = ({ name, timeZone, alwaysOpen, shifts, holidays }: Calendar): CalendarForm => ({
  name,
  timeZone,
  alwaysOpen,
  shifts: byTime(shifts),
  holidays: byDate(holidays),
})

const byTime = (shifts: readonly Shift[]): Shift[] =>
  [...shifts].sort((one, other) => one.day - other.day || one.start.localeCompare(other.start))

const byDate = (holidays: readonly Holiday[]): Holiday[] =>
  [...holidays].sort((one, other) => one.date.localeCompare(other.date))

/** Always open, it has neither shifts nor holidays: the server refuses them rather than passing them over. */
export const calendarFrom = ({ name, alwaysOpen, ...hours }: CalendarForm): CalendarInput => ({
  ...hours,
  name: name.trim(),
  alwaysOpen,
  ...(alwaysOpen && { shifts: [], holidays: [] }),
})

/** More of them: a date that is a holiday already keeps its name. */
export const withHolidays = (holidays: readonly Holiday[], more: readonly Holiday[]): Holiday[] => {
  const there = new Set(holidays.map(({ date }) => date))
  return byDate([...holidays, ...more.filter(({ date }) => !there.has(date))])
}

export const isComplete = ({ alwaysOpen, shifts }: Pick<CalendarForm, 'alwaysOpen' | 'shifts'>): boolean =>
  alwaysOpen || (shifts.length > 0 && shifts.every(({ start, end }) => start !== '' && end !== ''))
