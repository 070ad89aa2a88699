import { Temporal } from 'temporal-polyfill'
import type { CalendarHours } from '../domain/calendar.ts'

/** `Mo-Fr 09:00-17:00, Sa 10:00-12:00`: several days and several times of one day, as people write them. */
export function hours(timeZone: string, shifts: string, ...holidays: string[]): CalendarHours {
  return {
    timeZone,
    alwaysOpen: false,
    shifts: shifts.split(', ').flatMap(shiftsOf),
    holidays: holidays.map((date) => ({ date, name: 'Holiday' })),
  }
}

/** `Europe/Paris, Mo-Fr 09:00-17:00, not 2026-12-25, not 2026-08-01..2026-08-15`, or `UTC, always`. */
export function calendarOf(words: string): CalendarHours {
  const [timeZone = '', ...rest] = words.split(', ')
  if (rest[0] === 'always') return always(timeZone)
  const dates = rest.filter((word) => word.startsWith('not ')).flatMap((word) => datesOf(word.slice(4)))
  return hours(timeZone, rest.filter((word) => !word.startsWith('not ')).join(', '), ...dates)
}

function datesOf(words: string): string[] {
  const [first = '', last = first] = words.split('..')
  const start = Temporal.PlainDate.from(first)
  return Array.from({ length: start.until(last).days + 1 }, (_, days) => start.add({ days }).toString())
}

export function always(timeZone: string): CalendarHours {
  return { timeZone, alwaysOpen: true, shifts: [], holidays: [] }
}

const week = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

function shiftsOf(text: string): CalendarHours['shifts'] {
  const [days = '', times = ''] = text.split(' ')
  const [first = '', last = first] = days.split('-')
  const [start = '', end = ''] = times.split('-')
  return week
    .slice(week.indexOf(first), week.indexOf(last) + 1)
    .map((day) => ({ day: week.indexOf(day) + 1, start, end }))
}
