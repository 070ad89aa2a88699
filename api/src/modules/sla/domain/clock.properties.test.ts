import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { holds } from '../../../testing/cases.ts'
import { aCase, instantIn, middle, pausesIn } from '../testing/arbitrary.ts'
import { classify } from '../testing/classes.ts'
import { version } from '../testing/clock-script.ts'
import { about, classifyEvents, type Story, story } from '../testing/stories.ts'
import { tick } from '../testing/ticking-clock.ts'
import { readClock } from './clock.ts'
import type { ClockEvent } from './clock-events.ts'
import { deadline } from './deadline.ts'
import { explain } from './explain.ts'

const at = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)
const policy = { id: '01990000-0000-7000-8000-00000000000b', name: 'Standard', version: 1 }

/** Far below what 40,000 cases bring, so that chance alone does not fail them. */
const classes = {
  'a skipped hour': 1_500,
  'a repeated hour': 1_000,
  'a change in Australia/Lord_Howe': 150,
  'a change in Africa/Casablanca': 150,
  'a change in Pacific/Apia': 60,
  'a night shift': 8_000,
  'a holiday that cuts a night shift': 1_000,
  'a holiday on the day of a change': 250,
  'a pause of no second': 400,
  'a pause of one second': 400,
  'a pause': 3_000,
  're-targeted while running': 8_000,
  're-targeted while paused': 4_000,
  're-targeted twice at once': 500,
  'met while running': 5_000,
  'met while paused': 2_500,
  reopened: 4_000,
  'reopened again': 600,
  cancelled: 1_000,
  'breached more than once': 500,
}

test('SLA-10 a clock stands where one stands that has ticked all the time, and its explanation adds up to it', () => {
  holds(story, { cases: 40_000, classes }, ({ of, events, models, now }, seen) => {
    const face = tick(events, models, now)
    const reading = readClock(events, at(now))
    assert.equal(reading.elapsedSeconds, Math.floor(face.elapsed / 1000))
    assert.equal(reading.state, face.phase === 'running' && face.breachedAt !== null ? 'breached' : face.phase)
    assert.equal(reading.breachedAt?.epochMilliseconds ?? null, face.breachedAt)
    const breaches = reading.milestones.filter(({ kind }) => kind === 'breach')
    assert.deepEqual(
      breaches.map((breach) => breach.at.epochMilliseconds),
      face.breaches,
    )
    explained({ events, now })
    classifyEvents(events, seen)
    if (breaches.length > 1) seen('breached more than once')
    classify(of, { from: reading.startedAt.epochMilliseconds, to: now }, seen)
  })
})

/** Without gap, and adding up to what the clock shows. */
function explained({ events, now }: Pick<Story, 'events' | 'now'>): void {
  const reading = readClock(events, at(now))
  const { intervals, forecast } = explain(events, at(now))
  const all = [...intervals, ...forecast]
  for (const [index, { from }] of all.slice(1).entries())
    assert.equal(from.epochMilliseconds, all[index]?.to.epochMilliseconds)
  const sum = (of: typeof intervals) => of.reduce((total, { countedSeconds }) => total + countedSeconds, 0)
  assert.equal(sum(intervals), reading.elapsedSeconds)
  if (reading.state === 'running') assert.equal(sum(forecast), reading.remainingSeconds)
  else assert.equal(forecast.length, 0)
}

test('SLA-10 the deadline that a running clock shows is when it breaches, if nothing else happens', () => {
  holds(story, { cases: 3_000, classes: { running: 500 } }, ({ events, now }, seen) => {
    const { state, dueAt } = readClock(events, at(now))
    if (state !== 'running' || dueAt === null) return
    seen('running')
    assert.equal(readClock(events, dueAt).state, 'running')
    const late = readClock(events, dueAt.add({ milliseconds: 1 }))
    assert.deepEqual([late.state, late.breachedAt?.toString()], ['breached', dueAt.toString()])
  })
})

test('SLA-10 a clock with pauses is due when the calendar says so with the same pauses', () => {
  const paused = aCase.chain((of) =>
    fc.tuple(fc.constant(of), instantIn(of.wall), pausesIn(of.wall), fc.integer({ min: 0, max: 50 })),
  )
  holds(paused, { cases: 3_000 }, ([{ calendar, model, wall }, from, all, hours]) => {
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
