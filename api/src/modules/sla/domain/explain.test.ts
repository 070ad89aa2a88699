import assert from 'node:assert/strict'
import { test } from 'node:test'
import { always, hours } from '../testing/calendars.ts'
import { moment, record, short, terms } from '../testing/clock-script.ts'
import { readClock } from './clock.ts'
import type { ClockEvent } from './clock-events.ts'
import { type Explanation, explain } from './explain.ts'

// Times as in clock.test.ts; Tuesday the 3rd is a holiday.
const office = terms(hours('UTC', 'Mo-Fr 09:00-17:00', '2026-03-03'), 'PT4H')

const told = (segments: Explanation['intervals']) =>
  segments.map(({ to, countedSeconds, reason }) => `until ${short(to)}: ${countedSeconds} ${reason}`)

const sum = (segments: Explanation['intervals']) =>
  segments.reduce((total, { countedSeconds }) => total + countedSeconds, 0)

function check(events: readonly ClockEvent[], at: string): Explanation {
  const explanation = explain(events, moment(at))
  const { intervals, forecast, elapsedSeconds, dueAt, state, terms: inForce } = explanation
  assert.equal(sum(intervals), elapsedSeconds)
  assert.equal(elapsedSeconds, readClock(events, moment(at)).elapsedSeconds)
  if (state === 'running') assert.equal(sum(intervals) + sum(forecast), inForce.targetSeconds)
  if (forecast.length > 0) assert.equal(forecast.at(-1)?.to.toString(), dueAt?.toString())
  const all = [...intervals, ...forecast]
  all.slice(1).forEach(({ from }, index) => {
    assert.equal(from.toString(), all[index]?.to.toString())
  })
  return explanation
}

test('SLA-8 a running clock is explained up to now, and from now to its deadline', () => {
  const clock = record(['15:00', 'start', office])
  const { intervals, forecast, dueAt, remainingSeconds } = check(clock, '16:00')
  assert.deepEqual(told(intervals), ['until 16:00: 3600 working'])
  assert.deepEqual(told(forecast), [
    'until 17:00: 3600 working',
    'until 03 00:00: 0 closed',
    'until 04 00:00: 0 holiday',
    'until 04 09:00: 0 closed',
    'until 04 11:00: 7200 working',
  ])
  assert.equal(short(dueAt), '04 11:00')
  assert.equal(remainingSeconds, 10_800)
})

test('SLA-8 a paused clock has its pauses, and no deadline to go to', () => {
  const clock = record(['15:00', 'start', office], ['16:00', 'pause'], ['16:30', 'resume'], ['16:45', 'pause'])
  const { intervals, forecast, dueAt } = check(clock, '04 12:00')
  assert.deepEqual(told(intervals), [
    'until 16:00: 3600 working',
    'until 16:30: 0 paused',
    'until 16:45: 900 working',
    'until 04 12:00: 0 paused',
  ])
  assert.deepEqual(forecast, [])
  assert.equal(dueAt, null)
})

test('SLA-8 a breached clock is explained beyond its deadline', () => {
  const { intervals, forecast, dueAt, breachedAt } = check(record(['09:00', 'start', office]), '14:00')
  assert.deepEqual(told(intervals), ['until 14:00: 18000 working'])
  assert.deepEqual(forecast, [])
  assert.deepEqual([short(dueAt), short(breachedAt)], ['13:00', '13:00'])
})

test('SLA-8 a met clock is explained until it was met', () => {
  const { intervals, forecast } = check(record(['09:00', 'start', office], ['10:00', 'stop']), '06 14:00')
  assert.deepEqual(told(intervals), ['until 10:00: 3600 working'])
  assert.deepEqual(forecast, [])
})

test('SLA-8 so is a cancelled one', () => {
  const { intervals } = check(record(['09:00', 'start', office], ['10:00', 'cancel']), '06 14:00')
  assert.deepEqual(told(intervals), ['until 10:00: 3600 working'])
})

test('SLA-9 time in RESOLVED is told apart', () => {
  const clock = record(['09:00', 'start', office], ['10:00', 'stop'], ['04 09:00', 'reopen'])
  assert.deepEqual(told(check(clock, '04 10:00').intervals), [
    'until 10:00: 3600 working',
    'until 04 09:00: 0 resolved',
    'until 04 10:00: 3600 working',
  ])
})

test('SLA-3 each re-targeting is told, and begins a new interval', () => {
  const nonstop = terms(always('UTC'), 'PT8H')
  const clock = record(['16:00', 'start', office], ['16:30', 'retarget', nonstop])
  const { intervals, history, dueAt } = check(clock, '18:00')
  assert.deepEqual(told(intervals), ['until 16:30: 1800 working', 'until 18:00: 5400 working'])
  assert.deepEqual(
    history.map(({ since, terms: given }) => [short(since), given.targetSeconds]),
    [
      ['16:00', 14_400],
      ['16:30', 28_800],
    ],
  )
  assert.equal(short(dueAt), '03 00:00')
})

test('SLA-8 parts of seconds are rounded so that it adds up', () => {
  const clock = record(['09:00:00.700', 'start', office], ['09:00:01.500', 'pause'], ['09:00:02', 'resume'])
  const { intervals } = check(clock, '09:00:02.300')
  assert.deepEqual(told(intervals), [
    'until 09:00:01.5: 0 working', // 0.8 s
    'until 09:00:02: 0 paused',
    'until 09:00:02.3: 1 working', // 1.1 s in all
  ])
})
