import { Temporal } from 'temporal-polyfill'
import type { CalendarHours } from '../domain/calendar.ts'
import type { Span } from '../domain/local-days.ts'
import type { Case } from './arbitrary.ts'
import { minutesADay, type WallClock } from './wall-clock.ts'

type Seen = (name: string) => void

/** Says of which classes a case is, by what lies on its way: what a calendar holds elsewhere proves nothing. */
export function classify({ calendar, wall }: Case, way: Span, seen: Seen): void {
  const onTheWay = wall.changes.filter(({ minute }) => way.from < minute * 60_000 && minute * 60_000 < way.to)
  for (const { by } of onTheWay) seen(by > 0 ? 'a skipped hour' : 'a repeated hour')
  if (onTheWay.length > 0) seen(`a change in ${wall.timeZone}`)
  if (onTheWay.some(({ by }) => Math.abs(by) !== 60)) seen('a change of another length than an hour')
  if (wall.offset % 60 !== 0) seen(Math.abs(wall.offset % 30) === 15 ? 'a zone of quarters' : 'a zone of half hours')
  if (calendar.alwaysOpen) seen('always open')
  ofShifts(calendar, seen)
  ofHolidays(calendar, wall, way, seen)
}

function ofShifts({ shifts }: CalendarHours, seen: Seen): void {
  if (shifts.some(({ start, end }) => end < start)) seen('a night shift')
  if (shifts.some(({ start, end }) => end === start)) seen('a shift of a whole day')
  if (shifts.some(({ end }) => end === '24:00')) seen('until 24:00')
  if (new Set(shifts.map(({ day }) => day)).size < shifts.length) seen('a split day')
}

function ofHolidays({ shifts, holidays }: CalendarHours, wall: WallClock, way: Span, seen: Seen): void {
  const isChange = (day: number) => wall.changes.some(({ minute }) => dayOf(wall, minute) === day)
  for (const { date } of holidays) {
    const day = dayNumber(date)
    const begins = wall.at(day * minutesADay) * 60_000
    if (way.from >= begins || begins >= way.to) continue
    seen('a holiday')
    if (isChange(day)) seen('a holiday on the day of a change')
    const isBefore = (of: number) => of === ((day + 2) % 7) + 1
    if (shifts.some((of) => of.end < of.start && isBefore(of.day))) seen('a holiday that cuts a night shift')
  }
}

/** The date that the wall comes to, as it is turned. */
function dayOf(wall: WallClock, minute: number): number {
  const turned = wall.changes.filter((change) => change.minute <= minute).reduce((sum, { by }) => sum + by, 0)
  return Math.floor((minute + wall.offset + turned) / minutesADay)
}

const dayNumber = (date: string) => Temporal.PlainDate.from(date).since('1970-01-01').days

/** Of the pauses on the way. */
export function classifyPauses(pauses: readonly Span[], way: Span, seen: Seen): void {
  const met = pauses.filter(({ from }) => way.from <= from && from < way.to)
  if (met.some(({ from, to }) => to === from)) seen('a pause of no second')
  if (met.some(({ from, to }) => to === from + 1000)) seen('a pause of one second')
  if (met.some(({ from, to }) => to > from + 1000)) seen('a long pause')
  const minutes = met.map(({ from }) => Math.floor(from / 60_000))
  if (new Set(minutes).size < minutes.length) seen('two pauses in one minute')
}
