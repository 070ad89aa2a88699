import type { Shift } from '@atum-desk/contract/calendars'

/** ISO weekdays. */
export const week = [1, 2, 3, 4, 5, 6, 7] as const

const day = 24 * 60

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** It ends on the next day. `24:00` is the end of this one. */
export const isOverNight = ({ start, end }: Shift): boolean => start !== '' && end !== '' && end <= start

/** What a new calendar begins with, and a day whose hours are first said. */
const usual = { start: '09:00', end: '17:00' } as const
export const usualWeek: readonly Shift[] = [1, 2, 3, 4, 5].map((weekday) => ({ day: weekday, ...usual }))

export const shiftsOn = (shifts: readonly Shift[], weekday: number): Shift[] =>
  shifts.filter((shift) => shift.day === weekday)

/** The week with other hours on one day. */
export const withDay = (shifts: readonly Shift[], weekday: number, hours: readonly Shift[]): Shift[] =>
  week.flatMap((one) => (one === weekday ? hours.map((shift) => ({ ...shift, day: one })) : shiftsOn(shifts, one)))

/** Another shift after those of that day; the first is the usual one. */
export const withAnother = (shifts: readonly Shift[], weekday: number): Shift[] => {
  const there = shiftsOn(shifts, weekday)
  const last = there.at(-1)
  const next = last && last.end < '23:00' && !isOverNight(last) ? { start: last.end, end: '24:00' } : usual
  return withDay(shifts, weekday, [...there, { day: weekday, ...next }])
}

/** The hours of one day on others, in place of theirs. */
export const copied = (shifts: readonly Shift[], from: number, to: readonly number[]): Shift[] =>
  to.reduce<Shift[]>((so, weekday) => withDay(so, weekday, shiftsOn(shifts, from)), [...shifts])

/** Working minutes of a week; where shifts overlap, time counts once, as on the server. */
export const minutesAWeek = (shifts: readonly Shift[]): number => {
  const open = new Set<number>()
  for (const shift of shifts) {
    const from = (shift.day - 1) * day + minutesOf(shift.start)
    const length = minutesOf(shift.end) - minutesOf(shift.start) + (isOverNight(shift) ? day : 0)
    for (let minute = from; minute < from + length; minute++) open.add(minute % (7 * day))
  }
  return open.size
}
