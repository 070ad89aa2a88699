import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { numberOf } from './ical-event.ts'
import { civilOf, dayOf, occurrences, type RecurrenceRule } from './recurrence.ts'

const day = (date: string) => numberOf(Temporal.PlainDate.from(date))
const yearly: RecurrenceRule = {
  frequency: 'YEARLY',
  interval: 1,
  count: null,
  until: null,
  months: [],
  monthDays: [],
  weekdays: [],
  positions: [],
  weekStart: 1,
}
const thursday = { weekday: 4, nth: 0 }

const cases: readonly [says: string, rule: Partial<RecurrenceRule>, start: string, expected: string][] = [
  ['every year on its date', {}, '2024-12-25', '2024-12-25 2025-12-25 2026-12-25 2027-12-25'],
  ['one that began long ago', {}, '1600-12-25', '2023-12-25 2024-12-25 2025-12-25 2026-12-25 2027-12-25'],
  ['29 February in leap years only', {}, '2020-02-29', '2024-02-29'],
  ['every other year', { interval: 2 }, '2023-05-01', '2023-05-01 2025-05-01 2027-05-01'],
  ['three times', { count: 3 }, '2022-05-01', '2023-05-01 2024-05-01'],
  ['until a date', { until: day('2025-04-30') }, '2022-05-01', '2023-05-01 2024-05-01'],
  [
    'the fourth Thursday of November',
    { months: [11], weekdays: [{ weekday: 4, nth: 4 }] },
    '2023-11-23',
    '2023-11-23 2024-11-28 2025-11-27 2026-11-26 2027-11-25',
  ],
  [
    'the last Monday of May',
    { months: [5], weekdays: [{ weekday: 1, nth: -1 }] },
    '2024-05-27',
    '2024-05-27 2025-05-26 2026-05-25 2027-05-31',
  ],
  [
    'the first Thursday of the year',
    { weekdays: [{ weekday: 4, nth: 1 }] },
    '2025-01-02',
    '2025-01-02 2026-01-01 2027-01-07',
  ],
  [
    'the last day of February',
    { months: [2], monthDays: [-1] },
    '2024-02-29',
    '2024-02-29 2025-02-28 2026-02-28 2027-02-28',
  ],
  ['30 February: never', { months: [2], monthDays: [30] }, '2024-01-30', '2024-01-30'],
  [
    'the second Thursday in a set',
    { months: [1], weekdays: [thursday], positions: [2] },
    '2026-01-08',
    '2026-01-08 2027-01-14',
  ],
  [
    'a Friday the 13th',
    { frequency: 'MONTHLY', monthDays: [13], weekdays: [{ weekday: 5, nth: 0 }], count: 4 },
    '2026-02-13',
    '2026-02-13 2026-03-13 2026-11-13 2027-08-13',
  ],
  [
    'the 31st of each month, three times',
    { frequency: 'MONTHLY', count: 3 },
    '2026-01-31',
    '2026-01-31 2026-03-31 2026-05-31',
  ],
  [
    'every other week',
    { frequency: 'WEEKLY', interval: 2, count: 3 },
    '2026-12-28',
    '2026-12-28 2027-01-11 2027-01-25',
  ],
  [
    'Tuesdays and Thursdays of every other week',
    { frequency: 'WEEKLY', interval: 2, weekdays: [{ weekday: 2, nth: 0 }, thursday], count: 4 },
    '2026-12-01',
    '2026-12-01 2026-12-03 2026-12-15 2026-12-17',
  ],
  [
    'every tenth day',
    { frequency: 'DAILY', interval: 10, until: day('2026-01-31') },
    '2026-01-01',
    '2026-01-01 2026-01-11 2026-01-21 2026-01-31',
  ],
]

const window = { from: day('2023-01-01'), to: day('2027-12-31') }
const textOf = (number: number) => {
  const { year, month, day: of } = civilOf(number)
  return new Temporal.PlainDate(year, month, of).toString()
}

for (const [says, rule, start, expected] of cases)
  test(`SLA-13 ${says}`, () => {
    const found = occurrences({ ...yearly, ...rule }, day(start), window, () => undefined)
    assert.equal(found.map(textOf).join(' '), expected)
  })

test('SLA-13 a rule that fits no date, or counts from the year 1, ends; how much is looked at is told before', () => {
  const never = { ...yearly, frequency: 'DAILY', months: [2], monthDays: [30], interval: 7 } as const
  assert.deepEqual(
    occurrences(never, day('1601-01-01'), window, () => undefined),
    [],
  )
  let spent = 0
  occurrences({ ...never, count: 5 }, day('0001-01-01'), window, (dates) => {
    spent += dates
  })
  assert.equal(spent, day('2027-12-31') - day('0001-01-01'))
})

test('SLA-13 dates by sums are those of Temporal', () => {
  for (let date = day('1582-10-01'); date < day('2401-01-01'); date += 1) {
    const { year, month, day: of } = civilOf(date)
    assert.equal(dayOf(year, month, of), date)
    if (date % 97 === 0) assert.equal(day(textOf(date)), date)
  }
})
