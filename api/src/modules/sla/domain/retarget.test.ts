import assert from 'node:assert/strict'
import { test } from 'node:test'
import { always, hours } from '../testing/calendars.ts'
import { milestones, moment, record, short, shown, terms } from '../testing/clock-script.ts'
import { readClock } from './clock.ts'

// Times as in clock.test.ts.
const office = hours('UTC', 'Mo-Fr 09:00-17:00')
const twoHours = terms(office, 'PT2H')
const fourHours = terms(office, 'PT4H')
const eightHours = terms(office, 'PT8H')
const nothing = { paused: null, met: null, breached: null }

test('SLA-3 a shorter target keeps what has elapsed', () => {
  const clock = record(['09:00', 'start', eightHours], ['10:00', 'retarget', fourHours])
  assert.deepEqual(shown(clock, '11:00'), { state: 'running', elapsed: 7200, left: 7200, due: '13:00', ...nothing })
})

test('SLA-3 so does a longer one', () => {
  const clock = record(['09:00', 'start', fourHours], ['10:00', 'retarget', eightHours])
  assert.deepEqual(shown(clock, '11:00'), { state: 'running', elapsed: 7200, left: 21_600, due: '17:00', ...nothing })
})

test('SLA-3 a target that is used up already is missed when it is set, not before', () => {
  const clock = record(['09:00', 'start', eightHours], ['12:00', 'retarget', twoHours])
  const late = { ...nothing, state: 'breached', due: '12:00', breached: '12:00' }
  assert.deepEqual(shown(clock, '12:00'), { ...late, elapsed: 10_800, left: -3600 })
  assert.deepEqual(shown(clock, '13:00'), { ...late, elapsed: 14_400, left: -7200 })
})

test('SLA-3 a target that leaves time ends a breach; that it happened stays in the record', () => {
  const clock = record(['09:00', 'start', twoHours], ['12:00', 'retarget', eightHours])
  assert.deepEqual(shown(clock, '12:00'), { state: 'running', elapsed: 10_800, left: 18_000, due: '17:00', ...nothing })
  assert.deepEqual(milestones(clock, '12:00'), ['10:30 warning of 7200', '11:00 breach of 7200'])
})

test('SLA-3 one that leaves none does not', () => {
  const clock = record(['09:00', 'start', twoHours], ['14:00', 'retarget', fourHours])
  assert.equal(shown(clock, '15:00').breached, '11:00')
})

test('SLA-3 re-targeted while paused, it stays paused since then and its pause is kept', () => {
  const clock = record(
    ['09:00', 'start', fourHours],
    ['10:00', 'pause'],
    ['11:00', 'retarget', eightHours],
    ['12:00', 'resume'],
  )
  const paused = { ...nothing, state: 'paused', elapsed: 3600, left: 25_200, due: null, paused: '10:00' }
  assert.deepEqual(shown(clock.slice(0, 3), '11:30'), paused)
  assert.deepEqual(shown(clock, '12:00'), {
    state: 'running',
    elapsed: 3600,
    left: 25_200,
    due: '03 11:00',
    ...nothing,
  })
})

test('SLA-3 SLA-7 re-targeted below what has elapsed while paused, it breaches when it runs again', () => {
  const clock = record(['09:00', 'start', eightHours], ['13:00', 'pause'], ['14:00', 'retarget', twoHours])
  const paused = { ...nothing, state: 'paused', elapsed: 14_400, left: -7200, due: null, paused: '13:00' }
  assert.deepEqual(shown(clock, '06 09:00'), paused)
  const resumed = record(
    ['09:00', 'start', eightHours],
    ['13:00', 'pause'],
    ['14:00', 'retarget', twoHours],
    ['15:00', 'resume'],
  )
  for (const at of ['15:00', '16:00']) assert.equal(shown(resumed, at).breached, '15:00')
})

test('SLA-3 another calendar counts from then on; what was counted stays as it was', () => {
  const clock = record(['16:00', 'start', fourHours], ['20:00', 'retarget', terms(always('UTC'), 'PT4H')])
  assert.deepEqual(shown(clock, '22:00'), { state: 'running', elapsed: 10_800, left: 3600, due: '23:00', ...nothing })
})

test('SLA-3 two changes in one instant: the last one holds', () => {
  const clock = record(
    ['09:00', 'start', fourHours],
    ['10:00', 'retarget', eightHours],
    ['10:00', 'retarget', twoHours],
  )
  assert.equal(shown(clock, '10:00').due, '11:00')
})

test('SLA-3 re-targeted after it was reopened, it keeps the time of its first cycle', () => {
  const clock = record(
    ['09:00', 'start', fourHours],
    ['10:00', 'stop'],
    ['12:00', 'reopen'],
    ['12:00', 'retarget', twoHours],
  )
  assert.deepEqual(shown(clock, '12:30'), { state: 'running', elapsed: 5400, left: 1800, due: '13:00', ...nothing })
})

test('SLA-6 the warning falls at its share of the working time', () => {
  const clock = record(['15:00', 'start', fourHours])
  assert.equal(short(readClock(clock, moment('15:00')).warnAt), '03 10:00')
  assert.deepEqual(milestones(clock, '03 10:00'), [])
  assert.deepEqual(milestones(clock, '03 10:00:01'), ['03 10:00 warning of 14400'])
})

test('SLA-6 a pause puts the warning off', () => {
  const clock = record(['09:00', 'start', fourHours], ['10:00', 'pause'])
  assert.equal(readClock(clock, moment('11:00')).warnAt, null)
  const resumed = record(['09:00', 'start', fourHours], ['10:00', 'pause'], ['11:00', 'resume'])
  assert.equal(short(readClock(resumed, moment('11:00')).warnAt), '13:00')
})

test('SLA-6 a clock that was met or cancelled in time warns of nothing', () => {
  for (const end of ['stop', 'cancel'] as const) {
    const clock = record(['09:00', 'start', fourHours], ['10:00', end])
    assert.equal(readClock(clock, moment('31 09:00')).warnAt, null)
    assert.deepEqual(milestones(clock, '31 09:00'), [])
  }
})

test('SLA-6 a worker that was down for three days finds each warning and breach once, at its instant', () => {
  const clock = record(
    ['09:00', 'start', fourHours],
    ['14:00', 'pause'],
    ['15:00', 'retarget', terms(office, 'PT10H', 60)],
    ['16:00', 'resume'],
    ['03 12:00', 'stop'],
    ['03 13:00', 'reopen'],
  )
  assert.deepEqual(milestones(clock, '05 09:00'), [
    '12:00 warning of 14400',
    '13:00 breach of 14400',
    '17:00 warning of 36000', // six hours: five before the pause, one behind it
    '03 14:00 breach of 36000', // six on Monday, three on Tuesday, one behind the reopening
  ])
})

test('SLA-6 who was warned is not warned again by a target whose share is used up already', () => {
  const clock = record(['09:00', 'start', fourHours], ['12:30', 'retarget', terms(office, 'PT4H20M')])
  assert.deepEqual(milestones(clock, '05 09:00'), ['12:00 warning of 14400', '13:20 breach of 15600'])
})

test('SLA-6 looking twice, or later, changes no milestone', () => {
  const clock = record(['09:00', 'start', fourHours], ['12:30', 'pause'], ['12:45', 'resume'])
  const seen = milestones(clock, '31 09:00')
  assert.deepEqual(seen, ['12:00 warning of 14400', '13:15 breach of 14400'])
  assert.deepEqual(milestones(clock, '13:00'), seen.slice(0, 1))
  assert.deepEqual(milestones(clock, '31 09:00'), seen)
})
