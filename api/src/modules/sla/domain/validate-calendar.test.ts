import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from '../../../platform/errors.ts'
import { always, hours } from '../testing/calendars.ts'
import { instant } from '../testing/lines.ts'
import type { CalendarHours } from './calendar.ts'
import { validateCalendar } from './validate-calendar.ts'

const now = instant('2026-11-20T08:00Z')
const office = hours('Europe/Paris', 'Mo-Fr 09:00-17:00')

function findings(calendar: CalendarHours, root?: string): string[] {
  try {
    validateCalendar(calendar, now, root)
    return []
  } catch (error) {
    assert.ok(error instanceof AppError)
    assert.equal(error.code, 'validation-failed')
    return (error.details.errors ?? []).map(({ path, code }) => `${path} ${code}`)
  }
}

const daily = (from: string, days: number): CalendarHours['holidays'] => {
  const first = instant(from).toZonedDateTimeISO('UTC').toPlainDate()
  return Array.from({ length: days }, (_, index) => ({ date: first.add({ days: index }).toString(), name: 'Closed' }))
}

const cases: readonly [string, CalendarHours, ...string[]][] = [
  ['plain office hours', office],
  ['24×7', always('UTC')],
  ['a night shift until 24:00', hours('Asia/Kathmandu', 'Mo 22:00-24:00')],
  ['a zone that does not exist', { ...office, timeZone: 'Europe/Pari' }, '/timeZone time-zone'],
  ['an offset, which knows no clock change', { ...office, timeZone: '+02:00' }, '/timeZone time-zone'],
  ['no zone', { ...office, timeZone: '' }, '/timeZone time-zone'],
  ['a start at 24:00', hours('UTC', 'Mo 24:00-02:00'), '/shifts/0/start time'],
  ['an end after 24:00', hours('UTC', 'Mo 09:00-24:01'), '/shifts/0/end time'],
  ['a time without its zero', hours('UTC', 'Mo 9:00-17:00'), '/shifts/0/start time'],
  ['an eighth day', { ...office, shifts: [{ day: 8, start: '09:00', end: '17:00' }] }, '/shifts/0/day day'],
  ['a date that is none', { ...office, holidays: [{ date: '2026-02-30', name: 'X' }] }, '/holidays/0/date date'],
  ['a date in other words', { ...office, holidays: [{ date: '20261225', name: 'X' }] }, '/holidays/0/date date'],
  [
    'a holiday listed twice',
    hours('UTC', 'Mo 09:00-17:00', '2026-12-25', '2027-01-01', '2026-12-25'),
    '/holidays/2/date duplicate',
  ],
  ['no shifts', { ...office, shifts: [] }, '/shifts no-hours'],
  ['two years of holidays', { ...office, holidays: daily('2026-11-19T00:00Z', 733) }, '/shifts no-hours'],
  ['nearly two years of holidays', { ...office, holidays: daily('2026-11-19T00:00Z', 728) }],
  ['24×7 with a holiday', { ...always('UTC'), holidays: daily('2026-12-25T00:00Z', 1) }, '/holidays always-open'],
  ['24×7 with shifts', { ...office, alwaysOpen: true }, '/shifts always-open'],
]

for (const [name, calendar, ...expected] of cases)
  test(`SLA-4 ${expected.length > 0 ? 'refused' : 'saved'}: a calendar with ${name}`, () =>
    assert.deepEqual(findings(calendar), expected))

test('SLA-4 everything that is wrong is said at once, under its path in the body', () => {
  const shifts = [{ day: 1, start: '25:00', end: '24:30' }]
  assert.deepEqual(findings({ ...office, timeZone: 'Mars/Olympus', shifts }, '/calendar'), [
    '/calendar/timeZone time-zone',
    '/calendar/shifts/0/start time',
    '/calendar/shifts/0/end time',
  ])
})

test('SLA-4 a zone is kept as IANA spells it', () => {
  assert.equal(validateCalendar({ ...office, timeZone: 'europe/paris' }, now).timeZone, 'Europe/Paris')
})
