import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { type ClockEvent, type ClockEventType, following, permits } from '../domain/clock-events.ts'
import { aCase, type Case, calendarIn, instantIn, middle } from './arbitrary.ts'
import { version } from './clock-script.ts'
import { type MinuteModel, minuteModel } from './minute-model.ts'

/** `models` counts by the calendar of each event's terms, in the order of their coming. `now`: epoch milliseconds. */
export type Story = Readonly<{
  of: Case
  events: readonly ClockEvent[]
  models: readonly MinuteModel[]
  now: number
}>

const at = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)
const policy = { id: '01990000-0000-7000-8000-00000000000b', name: 'Standard', version: 1 }
export const about = { cause: 'test', actor: null }

const types: ClockEventType[] = [
  'pause',
  'pause',
  'resume',
  'resume',
  'stop',
  'reopen',
  'reopen',
  'retarget',
  'retarget',
]
const step = fc.record({
  type: fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...types) },
    { weight: 1, arbitrary: fc.constant('cancel' as const) },
  ),
  after: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(0, 0, 1000, 1000, 60_000, 3_600_000, 28_800_000, 200_000_000) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 5_000 }) }, // some milliseconds
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 2_000 }).map((minutes) => minutes * 60_000) },
  ),
  seconds: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(60, 1_800, 3_600, 7_200, 28_800) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 150_000 }) },
  ),
  other: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** A record of events, two calendars of one zone taking turns, and an instant behind the last of them. */
export const story: fc.Arbitrary<Story> = aCase.chain((of) =>
  fc
    .tuple(
      calendarIn(of.wall),
      instantIn(of.wall),
      fc.array(step, { minLength: 2, maxLength: 14 }),
      fc.integer({ min: 60, max: 150_000 }),
      fc.nat({ max: 240_000_000 }),
    )
    .map(([other, from, steps, seconds, later]) => {
      const told = tell({ of, other, from, seconds, steps })
      const last = told.events.at(-1)?.at.epochMilliseconds ?? from
      return { of, ...told, now: Math.max(last, Math.min(last + later, middle(of.wall)[1])) }
    }),
)

type Plot = Readonly<{ of: Case; other: Case['calendar']; from: number; seconds: number; steps: readonly Step[] }>

/** The steps one after the other, without those that no clock can take. */
function tell({ of, other, from, seconds, steps }: Plot): Pick<Story, 'events' | 'models'> {
  const [mine, another] = [version(of.calendar), version(other)]
  const anotherModel = minuteModel(other, of.wall)
  const terms = (targetSeconds: number, calendar = mine) => ({ policy, calendar, targetSeconds, warnAtPercent: 75 })
  const events: ClockEvent[] = [{ ...about, at: at(from), type: 'start', terms: terms(seconds) }]
  const models = [of.model]
  let now = from
  for (const { type, after, seconds: target, other: isOther } of steps) {
    if (!permits(events, type) || now + after > middle(of.wall)[1]) continue
    now += after
    const when = { ...about, at: at(now) }
    if (type === 'retarget') {
      events.push(following(events, { ...when, type, terms: terms(target, isOther ? another : mine) }))
      models.push(isOther ? anotherModel : of.model)
    } else if (type !== 'start') events.push(following(events, { ...when, type }))
  }
  return { events, models }
}

/** Says of which classes the record is. */
export function classifyEvents(events: readonly ClockEvent[], seen: (name: string) => void): void {
  const names = new Set<string>()
  let phase = 'running'
  let cycles = 0
  for (const [index, event] of events.entries()) {
    const before = events[index - 1]
    const since = before ? event.at.epochMilliseconds - before.at.epochMilliseconds : Number.NaN
    if (before?.type === 'pause' && event.type === 'resume') names.add(pauseOf(since))
    if (event.type === 'retarget') names.add(`re-targeted while ${phase}`)
    if (event.type === 'retarget' && before?.type === 'retarget' && since === 0) names.add('re-targeted twice at once')
    if (event.type === 'reopen') names.add(++cycles > 1 ? 'reopened again' : 'reopened')
    if (event.type === 'stop') names.add(`met while ${phase}`)
    if (event.type === 'cancel') names.add('cancelled')
    if (event.type === 'pause') phase = 'paused'
    if (event.type === 'resume' || event.type === 'reopen') phase = 'running'
  }
  for (const name of names) seen(name)
}

const pauseOf = (length: number) =>
  length === 0 ? 'a pause of no second' : length === 1000 ? 'a pause of one second' : 'a pause'
