import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from '../../../platform/errors.ts'
import { always, hours } from '../testing/calendars.ts'
import { instant, pause } from '../testing/lines.ts'
import type { CalendarHours } from './calendar.ts'
import { deadline } from './deadline.ts'

type Question = Readonly<{ from: string; seconds: number; pauses?: readonly string[] }>

/** Each segment as `until which local time, what counted of it, why`; they are adjacent, or this fails. */
function way(calendar: CalendarHours, { from, seconds, pauses = [] }: Question): string[] {
  const { segments, dueAt } = deadline({ calendar, from: instant(from), seconds, pauses: pauses.map(pause) })
  assert.equal(segments[0]?.from.toString(), instant(from).toString())
  assert.equal(segments.at(-1)?.to.toString(), dueAt.toString())
  return segments.map(({ from, to, countedSeconds, reason }, index) => {
    if (index > 0) assert.equal(from.toString(), segments[index - 1]?.to.toString())
    const local = to.toZonedDateTimeISO(calendar.timeZone).toPlainDateTime()
    return `${local.toString().slice(5)} ${countedSeconds} ${reason}`
  })
}

test('SLA-8 the segments of a deadline tell each reason, from the first instant to the last', () => {
  const calendar = hours('Europe/Paris', 'Mo-Fr 09:00-17:00', '2026-12-25')
  assert.deepEqual(
    way(calendar, {
      from: '2026-12-24T08:00+01:00',
      seconds: 8 * 3600,
      pauses: ['2026-12-24T16:00+01:00/2026-12-24T16:30+01:00', '2026-12-24T16:45+01:00/2026-12-24T18:00+01:00'],
    }),
    [
      '12-24T09:00:00 0 closed',
      '12-24T16:00:00 25200 working',
      '12-24T16:30:00 0 paused',
      '12-24T16:45:00 900 working',
      '12-24T18:00:00 0 paused',
      '12-25T00:00:00 0 closed',
      '12-26T00:00:00 0 holiday',
      '12-28T09:00:00 0 closed',
      '12-28T09:45:00 2700 working',
    ],
  )
})

test('SLA-8 what never closes is one segment, be it 24×7 or seven shifts of 24 hours', () => {
  const question = { from: '2026-03-28T12:00+01:00', seconds: 48 * 3600 }
  const one = ['03-30T13:00:00 172800 working']
  assert.deepEqual(way(always('Europe/Paris'), question), one)
  assert.deepEqual(way(hours('Europe/Paris', 'Mo-Su 00:00-24:00'), question), one)
})

test('SLA-8 parts of a second are rounded so that the segments add up', () => {
  const pauses = [1, 2, 3].map((n) => `2026-03-02T10:00:0${n}.500Z/2026-03-02T10:00:0${n}.600Z`)
  assert.deepEqual(way(always('UTC'), { from: '2026-03-02T10:00:00.200Z', seconds: 5, pauses }), [
    '03-02T10:00:01.5 1 working', // 1.3 s
    '03-02T10:00:01.6 0 paused',
    '03-02T10:00:02.5 1 working', // 2.2 s in all
    '03-02T10:00:02.6 0 paused',
    '03-02T10:00:03.5 1 working', // 3.1 s
    '03-02T10:00:03.6 0 paused',
    '03-02T10:00:05.5 2 working', // 5.0 s
  ])
})

test('SLA-4 hours that can never come are refused, not waited for', () => {
  const ask = (calendar: CalendarHours, seconds: number) =>
    assert.throws(
      () => deadline({ calendar, from: instant('2026-03-02T10:00Z'), seconds }),
      (error) => error instanceof AppError && error.code === 'validation-failed',
    )
  ask({ ...hours('UTC', 'Mo 09:00-10:00'), shifts: [] }, 60)
  ask(hours('UTC', 'Mo 09:00-09:01'), 3600 * 50) // 3,000 weeks
  ask(always('UTC'), -1)
  ask(always('UTC'), 0.5)
})

test('SLA-4 hours behind three years of holidays do come', () => {
  const start = instant('2026-01-01T00:00Z').toZonedDateTimeISO('UTC').toPlainDate()
  const dates = Array.from({ length: 1000 }, (_, index) => start.add({ days: index }).toString())
  const { dueAt } = deadline({
    calendar: hours('UTC', 'Mo-Su 09:00-10:00', ...dates),
    from: instant('2026-01-01T00:00Z'),
    seconds: 60,
  })
  assert.equal(dueAt.toString(), '2028-09-27T09:01:00Z')
})
