import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hours } from '../testing/calendars.ts'
import { moment, record, terms } from '../testing/clock-script.ts'
import { readClock } from './clock.ts'
import { type ClockEvent, type ClockEventType, following, permits } from './clock-events.ts'

const fourHours = terms(hours('UTC', 'Mo-Fr 09:00-17:00'), 'PT4H')
const running = record(['09:00', 'start', fourHours])

const phases = {
  none: [],
  running,
  paused: [...running, ...record(['09:00', 'start', fourHours], ['10:00', 'pause']).slice(1)],
  met: [...running, ...record(['09:00', 'start', fourHours], ['10:00', 'stop']).slice(1)],
  cancelled: [...running, ...record(['09:00', 'start', fourHours], ['10:00', 'cancel']).slice(1)],
}

// What may follow in which phase, by hand; a dot is a refusal.
const truth = `
           none     running    paused     met      cancelled
start      running  .          .          .        .
pause      .        paused     .          .        .
resume     .        .          running    .        .
stop       .        met        met        .        .
reopen     .        .          .          running  running
retarget   .        running    paused     .        .
cancel     .        cancelled  cancelled  .        .`

const [header = [], ...lines] = truth
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

function event(type: ClockEventType, at: string): ClockEvent {
  const about = { at: moment(at), cause: type, actor: null }
  return type === 'start' || type === 'retarget' ? { ...about, type, terms: fourHours } : { ...about, type }
}

for (const [type, ...cells] of lines as [ClockEventType, ...string[]][])
  test(`SLA-5 ${type} follows where the table says, and nowhere else`, () => {
    for (const [index, cell] of cells.entries()) {
      const events = phases[header[index] as keyof typeof phases]
      assert.equal(permits(events, type), cell !== '.')
      const next = event(type, '11:00')
      if (cell === '.') assert.throws(() => following(events, next), /does not allow/)
      else assert.equal(readClock([...events, following(events, next)], moment('11:00')).state, cell)
    }
  })

test('SLA-5 of two requests at once, the one that waited gets the instant of the one before', () => {
  const paused = record(['09:00', 'start', fourHours], ['10:00', 'pause'])
  assert.equal(following(paused, event('resume', '09:59:59')).at.toString(), moment('10:00').toString())
  assert.equal(following(paused, event('resume', '10:00:01')).at.toString(), moment('10:00:01').toString())
})

test('SLA-5 a record that no clock can have is not read', () => {
  const now = moment('12:00')
  assert.throws(() => readClock([], now), /begins with "start"/)
  assert.throws(() => readClock([event('pause', '09:00')], now), /begins with "start"/)
  assert.throws(() => readClock([...running, event('resume', '10:00')], now), /does not allow "resume"/)
  assert.throws(() => readClock([...running, event('pause', '08:00')], now), /back in time/)
})
