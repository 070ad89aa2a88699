import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Segment } from '@atum-desk/contract/calendars'
import { usualWeek } from '../hours/week.ts'
import { daysOf, shortened, weekdayOf } from './preview-days.ts'

const hours = {
  timeZone: 'Europe/Paris',
  alwaysOpen: false,
  shifts: [...usualWeek],
  holidays: [{ date: '2026-11-23', name: 'Founders’ day' }],
}
const segment = (from: string, to: string, reason: Segment['reason']): Segment => ({
  from,
  to,
  reason,
  countedSeconds: reason === 'working' ? (Date.parse(to) - Date.parse(from)) / 1_000 : 0,
})

test('SLA-4 a weekend and a holiday: a line for each day, with why it does not count', () => {
  const days = daysOf(
    [
      segment('2026-11-20T14:00:00.000Z', '2026-11-20T16:00:00.000Z', 'working'),
      segment('2026-11-20T16:00:00.000Z', '2026-11-22T23:00:00.000Z', 'closed'),
      segment('2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z', 'holiday'),
      segment('2026-11-23T23:00:00.000Z', '2026-11-24T08:00:00.000Z', 'closed'),
      segment('2026-11-24T08:00:00.000Z', '2026-11-24T14:00:00.000Z', 'working'),
    ],
    hours,
  )
  assert.deepEqual(
    days.map(({ date, counted, parts }) => [date, counted, parts.map(({ reason }) => reason).join(' ')]),
    [
      ['2026-11-20', 120, 'working closed'],
      ['2026-11-21', 0, 'off'],
      ['2026-11-22', 0, 'off'],
      ['2026-11-23', 0, 'holiday'],
      ['2026-11-24', 360, 'closed working'],
    ],
  )
  assert.deepEqual(days[0]?.parts[0], { from: 15 * 60, to: 17 * 60, reason: 'working' })
  assert.equal(days[3]?.holiday, 'Founders’ day')
})

test('SLA-4 a day with a clock change has its own length, and says by how much', () => {
  const [spring] = daysOf([segment('2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 'closed')], hours)
  assert.deepEqual([spring?.length, spring?.change], [23 * 60, 60])
  const [autumn] = daysOf([segment('2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 'closed')], hours)
  assert.deepEqual([autumn?.length, autumn?.change], [25 * 60, -60])
  // Cairo's day of the change begins at one o'clock.
  const [cairo] = daysOf([segment('2026-04-23T22:00:00.000Z', '2026-04-24T10:00:00.000Z', 'closed')], {
    ...hours,
    timeZone: 'Africa/Cairo',
  })
  assert.deepEqual([cairo?.date, cairo?.length, cairo?.change], ['2026-04-24', 23 * 60, 60])
})

test('a night shift gives its second day hours, too', () => {
  const night = { ...hours, shifts: [{ day: 5, start: '22:00', end: '06:00' }] }
  const days = daysOf([segment('2026-11-20T21:00:00.000Z', '2026-11-21T12:00:00.000Z', 'closed')], night)
  assert.deepEqual(
    days.map(({ parts }) => parts[0]?.reason),
    ['closed', 'closed'],
  )
  assert.equal(weekdayOf('2026-11-22'), 7)
})

test('a long stretch is shown without its middle', () => {
  const days = daysOf([segment('2026-11-01T00:00:00.000Z', '2026-11-30T00:00:00.000Z', 'closed')], hours)
  const rows = shortened(days)
  assert.equal(rows.length, 9)
  assert.deepEqual(rows[5], { between: days.length - 8 })
})
