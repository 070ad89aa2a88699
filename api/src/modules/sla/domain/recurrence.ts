/** An RRULE of RFC 5545 §3.3.10, as far as whole dates go. Weekdays are ISO's: Monday is 1. */
export type RecurrenceRule = Readonly<{
  frequency: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY'
  interval: number
  count: number | null
  /** The last date on which it may occur. */
  until: number | null
  months: readonly number[]
  /** 1 to 31, or from the end of the month: -1. */
  monthDays: readonly number[]
  /** `nth` of the month, or of the year where no months are named; 0: every one. */
  weekdays: readonly Readonly<{ weekday: number; nth: number }>[]
  /** Which of a year's (month's, week's) dates; none: all. */
  positions: readonly number[]
  weekStart: number
}>

/** Dates are numbered from 1970-01-01. */
export type Dates = Readonly<{ from: number; to: number }>

type Civil = Readonly<{ year: number; month: number; day: number }>

/**
 * The dates on which it occurs, within `window`; the first date of all counts as one, whatever the rule says. Looked for
 * date by date: what the rules say of each other is plain then, and a rule that fits no date ends with the window.
 * `spend` is told how many dates are looked at, and may throw.
 */
export function occurrences(
  rule: RecurrenceRule,
  start: number,
  window: Dates,
  spend: (dates: number) => void,
): number[] {
  // Only a count has to be counted from the beginning; and a choice among a period's dates is made among all of them.
  const begin = periodStart(rule, rule.count === null ? Math.max(start, window.from) : start)
  const last = Math.min(window.to, rule.until ?? window.to)
  spend(Math.max(0, last - begin))
  const found = start <= last ? [start] : []
  let period: number[] = []
  for (let date = begin; date <= last; date++) {
    if (date > begin && periodStart(rule, date) === date) {
      period = close(rule, period, found, start)
      if (rule.count !== null && found.length >= rule.count) break
    }
    if (fits(rule, date, start)) period.push(date)
  }
  close(rule, period, found, start)
  const all = rule.count === null ? found : found.slice(0, rule.count)
  return all.filter((date) => date >= window.from && date <= last)
}

/** Takes the chosen dates of a year, month, week or day over; answers an empty one. */
function close({ positions }: RecurrenceRule, period: readonly number[], found: number[], start: number): number[] {
  for (const [index, date] of period.entries()) {
    const isChosen = positions.includes(index + 1) || positions.includes(index - period.length)
    if ((positions.length === 0 || isChosen) && date > start) found.push(date)
  }
  return []
}

function fits(rule: RecurrenceRule, date: number, start: number): boolean {
  const { months, monthDays, weekdays } = rule
  const civil = civilOf(date)
  if (periodsBetween(rule, start, date) % rule.interval !== 0) return false
  if (months.length > 0 && !months.includes(civil.month)) return false
  if (monthDays.length > 0 && !monthDays.some((day) => day === civil.day || day === civil.day - daysIn(civil) - 1)) {
    return false
  }
  if (weekdays.length > 0) return weekdays.some((of) => isWeekday(rule, of, date, civil))
  return monthDays.length > 0 || fitsStart(rule, civil, date, start)
}

/** What the rule leaves open is as on the first date. */
function fitsStart({ frequency, months }: RecurrenceRule, civil: Civil, date: number, start: number): boolean {
  const first = civilOf(start)
  switch (frequency) {
    case 'YEARLY':
      return civil.day === first.day && (months.length > 0 || civil.month === first.month)
    case 'MONTHLY':
      return civil.day === first.day
    case 'WEEKLY':
      return weekdayOf(date) === weekdayOf(start)
    case 'DAILY':
      return true
  }
}

type Weekday = RecurrenceRule['weekdays'][number]

function isWeekday({ frequency, months }: RecurrenceRule, of: Weekday, date: number, civil: Civil): boolean {
  if (weekdayOf(date) !== of.weekday) return false
  if (of.nth === 0 || frequency === 'WEEKLY' || frequency === 'DAILY') return true
  const ofYear = frequency === 'YEARLY' && months.length === 0
  const first = ofYear ? dayOf(civil.year, 1, 1) : date - civil.day + 1
  const length = ofYear ? dayOf(civil.year + 1, 1, 1) - first : daysIn(civil)
  const before = Math.floor((date - first) / 7)
  const behind = Math.floor((first + length - 1 - date) / 7)
  return of.nth > 0 ? before === of.nth - 1 : behind === -of.nth - 1
}

/** The first date of the year, month, week or day that holds it. */
function periodStart({ frequency, weekStart }: RecurrenceRule, date: number): number {
  const { year, day } = civilOf(date)
  switch (frequency) {
    case 'YEARLY':
      return dayOf(year, 1, 1)
    case 'MONTHLY':
      return date - day + 1
    case 'WEEKLY':
      return date - ((weekdayOf(date) - weekStart + 7) % 7)
    case 'DAILY':
      return date
  }
}

function periodsBetween(rule: RecurrenceRule, start: number, date: number): number {
  const [from, to] = [civilOf(start), civilOf(date)]
  switch (rule.frequency) {
    case 'YEARLY':
      return to.year - from.year
    case 'MONTHLY':
      return (to.year - from.year) * 12 + to.month - from.month
    case 'WEEKLY':
      return (periodStart(rule, date) - periodStart(rule, start)) / 7
    case 'DAILY':
      return date - start
  }
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (date: number) => ((((date + 3) % 7) + 7) % 7) + 1
const daysIn = ({ year, month }: Civil) =>
  dayOf(year + Math.floor(month / 12), (month % 12) + 1, 1) - dayOf(year, month, 1)

/** Counted from a 1 March, so that a leap day is a year's last: sums, as thousands of dates are looked at. Tested on Temporal. */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

export function civilOf(date: number): Civil {
  const shifted = date + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}
