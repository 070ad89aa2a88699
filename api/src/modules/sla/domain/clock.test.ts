import assert from 'node:assert/strict'
import { test } from 'node:test'
import { always, hours } from '../testing/calendars.ts'
import { moment, record, shown, terms } from '../testing/clock-script.ts'
import { readClock } from './clock.ts'

// Times are of Monday 2 March 2026; `06 09:00` is of Friday the 6th. Worked out by hand.
const office = hours('UTC', 'Mo-Fr 09:00-17:00')
const fourHours = terms(office, 'PT4H')
const nothing = { paused: null, met: null, breached: null }

test('SLA-1 a clock starts with all its time, and is due when that has been worked', () => {
  const clock = record(['09:00', 'start', fourHours])
  const expected = { state: 'running', elapsed: 0, left: 14_400, due: '13:00', ...nothing }
  assert.deepEqual(shown(clock, '09:00'), expected)
  assert.deepEqual(shown(clock, '10:00'), { ...expected, elapsed: 3600, left: 10_800 })
})

test('SLA-1 accepted in the evening, it runs from the morning', () => {
  const clock = record(['20:00', 'start', fourHours])
  assert.deepEqual(shown(clock, '23:00'), { state: 'running', elapsed: 0, left: 14_400, due: '03 13:00', ...nothing })
})

test('SLA-1 in 24×7 it runs through the night', () => {
  const clock = record(['20:00', 'start', terms(always('UTC'), 'PT4H')])
  assert.equal(shown(clock, '21:00').due, '03 00:00')
  assert.equal(shown(clock, '21:00').left, 10_800)
})

test('SLA-2 paused, nothing elapses and nothing is due', () => {
  const clock = record(['09:00', 'start', fourHours], ['10:00', 'pause'])
  const expected = { ...nothing, state: 'paused', elapsed: 3600, left: 10_800, due: null, paused: '10:00' }
  assert.deepEqual(shown(clock, '10:00'), expected)
  assert.deepEqual(shown(clock, '06 10:00'), expected)
})

test('SLA-2 resumed, it runs on from the same remainder', () => {
  const clock = record(['09:00', 'start', fourHours], ['10:00', 'pause'], ['03 11:00', 'resume'])
  const expected = { state: 'running', elapsed: 3600, left: 10_800, due: '03 14:00', ...nothing }
  assert.deepEqual(shown(clock, '03 11:00'), expected)
})

test('SLA-2 pauses in one minute, of no second and of parts of one, all count as long as they were', () => {
  const clock = record(
    ['09:00:00', 'start', fourHours],
    ['10:00:10', 'pause'],
    ['10:00:10', 'resume'],
    ['10:00:20', 'pause'],
    ['10:00:20.250', 'resume'],
    ['10:00:30', 'pause'],
    ['10:00:31', 'resume'],
  )
  assert.equal(shown(clock, '12:00').due, '13:00:01.25')
})

test('SLA-6 a breach happened at the deadline, whenever somebody looks', () => {
  const clock = record(['09:00', 'start', fourHours])
  for (const at of ['13:00:00.001', '13:01', '05 08:00', '31 08:00'])
    assert.deepEqual(
      { ...shown(clock, at), elapsed: 0, left: 0 },
      {
        ...nothing,
        state: 'breached',
        elapsed: 0,
        left: 0,
        due: '13:00',
        breached: '13:00',
      },
    )
})

test('SLA-6 at the deadline itself nothing is late yet', () => {
  const clock = record(['09:00', 'start', fourHours])
  assert.deepEqual(shown(clock, '13:00'), { state: 'running', elapsed: 14_400, left: 0, due: '13:00', ...nothing })
})

test('SLA-6 due when the week closes, it has breached on the Saturday', () => {
  const clock = record(['06 13:00', 'start', fourHours])
  const breached = { ...nothing, state: 'breached', due: '06 17:00', breached: '06 17:00' }
  assert.deepEqual(shown(clock, '07 10:00'), { ...breached, elapsed: 14_400, left: 0 })
  assert.deepEqual(shown(clock, '09 09:01'), { ...breached, elapsed: 14_460, left: -60 })
})

test('SLA-6 met at the deadline itself is in time', () => {
  const clock = record(['09:00', 'start', fourHours], ['13:00', 'stop'])
  const expected = { ...nothing, state: 'met', elapsed: 14_400, left: 0, due: '13:00', met: '13:00' }
  assert.deepEqual(shown(clock, '06 09:00'), expected)
})

test('SLA-6 met late is met, and keeps its breach', () => {
  const clock = record(['09:00', 'start', fourHours], ['14:00', 'stop'])
  const late = { state: 'met', elapsed: 18_000, left: -3600, due: '13:00', paused: null }
  assert.deepEqual(shown(clock, '06 09:00'), { ...late, met: '14:00', breached: '13:00' })
})

test('SLA-6 met on Saturday what was due on Friday is late, though no working time lay between', () => {
  const clock = record(['06 13:00', 'start', fourHours], ['07 10:00', 'stop'])
  assert.equal(shown(clock, '07 10:00').breached, '06 17:00')
  assert.equal(shown(clock, '07 10:00').left, 0)
})

test('SLA-6 met early, it still tells when it was due', () => {
  const clock = record(['09:00', 'start', fourHours], ['10:00', 'stop'])
  const expected = { ...nothing, state: 'met', elapsed: 3600, left: 10_800, due: '13:00', met: '10:00' }
  assert.deepEqual(shown(clock, '06 09:00'), expected)
})

test('SLA-7 a paused clock cannot breach, however long the customer takes', () => {
  const clock = record(['09:00', 'start', fourHours], ['12:59', 'pause'])
  const expected = { ...nothing, state: 'paused', elapsed: 14_340, left: 60, due: null, paused: '12:59' }
  assert.deepEqual(shown(clock, '31 10:00'), expected)
})

test('SLA-7 paused at the deadline itself, it breaches when it runs again', () => {
  const clock = record(['09:00', 'start', fourHours], ['13:00', 'pause'])
  assert.equal(shown(clock, '05 10:00').breached, null)
  const resumed = [
    ...clock,
    ...record(['09:00', 'start', fourHours], ['05 10:00', 'pause'], ['05 10:00', 'resume']).slice(2),
  ]
  assert.deepEqual(shown(resumed, '05 10:01'), {
    ...nothing,
    state: 'breached',
    elapsed: 14_460,
    left: -60,
    due: '05 10:00',
    breached: '05 10:00',
  })
})

test('SLA-7 paused after a breach is paused, and was late', () => {
  const clock = record(['09:00', 'start', fourHours], ['14:00', 'pause'])
  const late = { state: 'paused', elapsed: 18_000, left: -3600, due: null, met: null }
  assert.deepEqual(shown(clock, '06 09:00'), { ...late, paused: '14:00', breached: '13:00' })
})

test('SLA-7 running again after that, it is late since the first time', () => {
  const clock = record(['09:00', 'start', fourHours], ['14:00', 'pause'], ['15:00', 'resume'])
  const late = { ...nothing, state: 'breached', due: '13:00', breached: '13:00' }
  assert.deepEqual(shown(clock, '16:00'), { ...late, elapsed: 21_600, left: -7200 })
})

test('SLA-9 reopened, it goes on from what had elapsed; the time in RESOLVED does not count', () => {
  const clock = record(['09:00', 'start', fourHours], ['10:00', 'stop'], ['04 09:00', 'reopen'])
  const expected = { state: 'running', elapsed: 3600, left: 10_800, due: '04 12:00', ...nothing }
  assert.deepEqual(shown(clock, '04 09:00'), expected)
})

test('SLA-9 met is not for ever: reopened, it can breach', () => {
  const clock = record(['09:00', 'start', fourHours], ['10:00', 'stop'], ['04 09:00', 'reopen'])
  const late = { ...nothing, state: 'breached', due: '04 12:00', breached: '04 12:00' }
  assert.deepEqual(shown(clock, '04 13:00'), { ...late, elapsed: 18_000, left: -3600 })
})

test('SLA-9 reopened after a breach, it is late since then', () => {
  const clock = record(['09:00', 'start', fourHours], ['14:00', 'stop'], ['04 09:00', 'reopen'])
  assert.equal(shown(clock, '04 09:00').state, 'breached')
  assert.equal(shown(clock, '04 09:00').breached, '13:00')
})

test('SLA-9 each cycle adds to the same time', () => {
  const clock = record(
    ['09:00', 'start', fourHours],
    ['10:00', 'stop'],
    ['11:00', 'reopen'],
    ['12:00', 'pause'],
    ['13:00', 'stop'],
    ['14:00', 'reopen'],
  )
  const expected = { state: 'running', elapsed: 9000, left: 5400, due: '16:00', ...nothing }
  assert.deepEqual(shown(clock, '14:30'), expected)
})

test('SLA-5 cancelled, it stands still and owes nothing', () => {
  const clock = record(['09:00', 'start', fourHours], ['10:00', 'cancel'])
  const expected = { state: 'cancelled', elapsed: 3600, left: 10_800, due: null, ...nothing }
  assert.deepEqual(shown(clock, '31 09:00'), expected)
  const late = record(['09:00', 'start', fourHours], ['14:00', 'cancel'])
  assert.equal(shown(late, '31 09:00').breached, '13:00')
})

test('SLA-5 seconds are whole and rounded down, so that elapsed and remaining make the target', () => {
  const clock = record(['09:00:00.900', 'start', fourHours])
  assert.equal(shown(clock, '09:00:01.899').elapsed, 0)
  assert.equal(shown(clock, '09:00:01.900').elapsed, 1)
  assert.equal(shown(clock, '09:00:01.900').left, 14_399)
  assert.equal(shown(clock, '09:00:01').due, '13:00:00.9')
})

test('SLA-5 read before its last event, it stands as at that event', () => {
  const clock = record(['09:00', 'start', fourHours], ['10:00', 'pause'])
  assert.deepEqual(shown(clock, '09:30'), shown(clock, '10:00'))
})

test('SLA-5 it knows when it started, and by what', () => {
  const clock = record(['09:00', 'start', fourHours], ['10:00', 'stop'], ['11:00', 'reopen'])
  const { startedAt, terms: inForce, targetSeconds } = readClock(clock, moment('12:00'))
  assert.equal(startedAt.toString(), moment('09:00').toString())
  assert.equal(inForce, fourHours)
  assert.equal(targetSeconds, 14_400)
})
