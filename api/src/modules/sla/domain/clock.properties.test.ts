import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { aCase, calendarIn, instantIn, middle, pausesIn } from '../testing/arbitrary.ts'
import { version } from '../testing/clock-script.ts'
import { minuteModel } from '../testing/minute-model.ts'
import { tick } from '../testing/ticking-clock.ts'
import { readClock } from './clock.ts'
import { type ClockEvent, type ClockEventType, following, permits } from './clock-events.ts'
import { deadline } from './deadline.ts'
import { explain } from './explain.ts'

const cases = 2_000

const at = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)
const policy = { id: '01990000-0000-7000-8000-00000000000b', name: 'Standard', version: 1 }
const about = { cause: 'test', actor: null }

const types: ClockEventType[] = ['pause', 'resume', 'stop', 'reopen', 'retarget', 'retarget', 'cancel']
const step = fc.record({
  type: fc.constantFrom(...types),
  minutes: fc.oneof(fc.constantFrom(0, 0, 1, 60, 480), fc.integer({ min: 0, max: 2_000 })),
  hours: fc.oneof(fc.constantFrom(0.5, 1, 2, 8), fc.integer({ min: 1, max: 40 })),
  other: fc.boolean(),
})

/** A record of events on the minute, two calendars of one zone taking turns, and an instant behind the last of them. */
const story = aCase.chain((first) =>
  fc
    .tuple(
      calendarIn(first.wall),
      instantIn(first.wall),
      fc.array(step, { maxLength: 10 }),
      fc.integer({ min: 1, max: 40 }),
      fc.nat({ max: 4_000 }),
    )
    .map(([second, someInstant, steps, target, later]) => {
      const calendars = [first.calendar, second].map((calendar) => version(calendar))
      const models = [first.model, minuteModel(second, first.wall)]
      const last = middle(first.wall)[1] / 60_000
      let minute = Math.floor(someInstant / 60_000)
      const terms = (hours: number, index: 0 | 1) => {
        const calendar = calendars[index] ?? version(second)
        return { policy, calendar, targetSeconds: hours * 3600, warnAtPercent: 75 }
      }
      const events: ClockEvent[] = [{ ...about, at: at(minute * 60_000), type: 'start', terms: terms(target, 0) }]
      const counting = [models[0]]
      for (const { type, minutes, hours, other } of steps) {
        if (!permits(events, type) || minute + minutes > last) continue
        minute += minutes
        const when = { ...about, at: at(minute * 60_000) }
        if (type === 'retarget') {
          events.push(following(events, { ...when, type, terms: terms(hours, other ? 1 : 0) }))
          counting.push(models[other ? 1 : 0])
        } else if (type !== 'start') events.push(following(events, { ...when, type }))
      }
      return { events, models: counting.filter((model) => model !== undefined), now: Math.min(minute + later, last) }
    })
    .filter(({ events, now }) => now * 60_000 >= (events.at(-1)?.at.epochMilliseconds ?? 0)),
)

const check = <T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, predicate), { numRuns: cases })

test('SLA-10 a clock stands where one stands that has ticked minute by minute', () => {
  check(story, ({ events, models, now }) => {
    const face = tick(events, models, now)
    const reading = readClock(events, at(now * 60_000))
    assert.equal(reading.elapsedSeconds, face.elapsed)
    assert.equal(reading.state, face.phase === 'running' && face.breachedAt !== null ? 'breached' : face.phase)
    assert.equal(
      reading.breachedAt?.epochMilliseconds ?? null,
      face.breachedAt === null ? null : face.breachedAt * 60_000,
    )
    const breaches = reading.milestones.filter(({ kind }) => kind === 'breach')
    assert.deepEqual(
      breaches.map((breach) => breach.at.epochMilliseconds / 60_000),
      face.breaches,
    )
  })
})

test('SLA-10 the deadline that a running clock shows is when it breaches, if nothing else happens', () => {
  check(story, ({ events, now }) => {
    const { state, dueAt } = readClock(events, at(now * 60_000))
    if (state !== 'running' || dueAt === null) return
    assert.equal(readClock(events, dueAt).state, 'running')
    const late = readClock(events, dueAt.add({ milliseconds: 1 }))
    assert.deepEqual([late.state, late.breachedAt?.toString()], ['breached', dueAt.toString()])
  })
})

test('SLA-10 a clock with pauses is due when the calendar says so with the same pauses', () => {
  const paused = aCase.chain((of) =>
    fc.tuple(fc.constant(of), instantIn(of.wall), pausesIn(of.wall), fc.integer({ min: 0, max: 50 })),
  )
  check(paused, ([{ calendar, model, wall }, from, all, hours]) => {
    const pauses = all.filter((pause) => pause.from >= from)
    const end = Math.max(from, ...pauses.map(({ to }) => to))
    const targetSeconds = Math.floor(model.counted(from, end, pauses) / 1000) + 60 + hours * 3600 // none runs out before
    if (end > middle(wall)[1]) return
    const terms = { policy, calendar: version(calendar), targetSeconds, warnAtPercent: 75 }
    const turns = pauses.flatMap(({ from: begin, to }): ClockEvent[] => [
      { ...about, at: at(begin), type: 'pause' },
      { ...about, at: at(to), type: 'resume' },
    ])
    const { dueAt } = readClock([{ ...about, at: at(from), type: 'start', terms }, ...turns], at(end))
    const spans = pauses.map((pause) => ({ from: at(pause.from), to: at(pause.to) }))
    const expected = deadline({ calendar, from: at(from), seconds: targetSeconds, pauses: spans })
    assert.equal(dueAt?.toString(), expected.dueAt.toString())
  })
})

test('SLA-10 an explanation leaves no gap and adds up to what the clock shows', () => {
  check(story, ({ events, now }) => {
    const reading = readClock(events, at(now * 60_000))
    const { intervals, forecast } = explain(events, at(now * 60_000))
    const all = [...intervals, ...forecast]
    for (const [index, { from }] of all.slice(1).entries()) assert.equal(from.toString(), all[index]?.to.toString())
    const sum = (of: typeof intervals) => of.reduce((total, { countedSeconds }) => total + countedSeconds, 0)
    assert.equal(sum(intervals), reading.elapsedSeconds)
    if (reading.state === 'running') assert.equal(sum(forecast), reading.remainingSeconds)
    else assert.equal(forecast.length, 0)
  })
})
