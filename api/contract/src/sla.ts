import { type Static, Type } from 'typebox'
import { Segment } from './calendars.ts'
import { Id, Instant, nullable, page, Reference } from './common.ts'

export const clockKinds = ['first_response', 'resolution'] as const
export const ClockKind = Type.Enum(clockKinds, { title: 'ClockKind' })
export type ClockKind = Static<typeof ClockKind>

export const clockStates = ['running', 'paused', 'met', 'breached', 'cancelled'] as const
export const ClockState = Type.Enum(clockStates, {
  title: 'ClockState',
  description: 'About now: `breached` is past its deadline and not met; met late is `met` with a `breachedAt`.',
})
export type ClockState = Static<typeof ClockState>

const targetSeconds = Type.Integer({ minimum: 60, description: 'Working time allowed.' })
const elapsedSeconds = Type.Integer({ minimum: 0, description: 'Working time used, rounded down.' })
const remainingSeconds = Type.Integer({ description: 'Target less elapsed: below zero after a breach.' })
const dueAt = Type.Union([Instant, Type.Null()], { description: 'Null while paused and once cancelled.' })
const breachedAt = Type.Union([Instant, Type.Null()], { description: 'The deadline that was missed.' })

export const Clock = Type.Object(
  {
    state: ClockState,
    targetSeconds,
    elapsedSeconds,
    remainingSeconds,
    dueAt,
    startedAt: Instant,
    pausedAt: nullable(Instant),
    metAt: nullable(Instant),
    breachedAt,
    policy: Reference,
  },
  { title: 'Clock', description: 'One SLA clock of a ticket, now.' },
)
export type Clock = Static<typeof Clock>

export const TicketSla = Type.Object(
  { firstResponse: nullable(Clock), resolution: nullable(Clock) },
  { title: 'TicketSla', description: 'Null before acceptance: no clock runs before the gate.' },
)
export type TicketSla = Static<typeof TicketSla>

const minutes = Type.Integer({ minimum: 1, maximum: 525_600, description: 'Working minutes.' })
export const SlaTarget = Type.Object(
  { firstResponseMinutes: minutes, resolutionMinutes: minutes },
  { additionalProperties: false, title: 'SlaTarget', description: 'What is promised for one priority.' },
)
export type SlaTarget = Static<typeof SlaTarget>

export const SlaTargets = Type.Object(
  { P1: SlaTarget, P2: SlaTarget, P3: SlaTarget, P4: SlaTarget },
  { additionalProperties: false, title: 'SlaTargets' },
)
export type SlaTargets = Static<typeof SlaTargets>

const name = Type.String({ minLength: 1, maxLength: 100 })
const orgId = { description: 'The organization it is for; null: the default of the helpdesk.' }
const warnAtPercent = { minimum: 1, maximum: 99, description: 'Warn when so much of the target has elapsed.' }
const version = Type.Integer({ minimum: 1, description: 'Counts the writes; clocks pin the one they started with.' })

export const SlaPolicy = Type.Object(
  {
    id: Id,
    name,
    orgId: Type.Union([Id, Type.Null()], orgId),
    calendarId: Id,
    targets: SlaTargets,
    warnAtPercent: Type.Integer(warnAtPercent),
    version,
  },
  { title: 'SlaPolicy', description: 'What is promised, by priority, and in which hours.' },
)
export type SlaPolicy = Static<typeof SlaPolicy>

export const SlaPolicyPage = page(SlaPolicy, { title: 'SlaPolicyPage', description: 'SLA policies, by name.' })

export const SlaPolicyInput = Type.Object(
  {
    name,
    orgId: Type.Union([Id, Type.Null()], { ...orgId, default: null }),
    calendarId: Id,
    targets: SlaTargets,
    warnAtPercent: Type.Integer({ ...warnAtPercent, default: 75 }),
  },
  { additionalProperties: false, title: 'SlaPolicyInput', description: 'A policy as an administrator writes it.' },
)
export type SlaPolicyInput = Static<typeof SlaPolicyInput>

export const SlaPolicyPatch = Type.Object(
  {
    version,
    name: Type.Optional(name),
    orgId: Type.Optional(Type.Union([Id, Type.Null()], orgId)),
    calendarId: Type.Optional(Id),
    targets: Type.Optional(SlaTargets),
    warnAtPercent: Type.Optional(Type.Integer(warnAtPercent)),
  },
  { additionalProperties: false, title: 'SlaPolicyPatch', description: 'What is left out stays.' },
)
export type SlaPolicyPatch = Static<typeof SlaPolicyPatch>

const terms = {
  policy: Type.Object({ id: Id, name, version }),
  calendar: Type.Object({ id: Id, name, version, timeZone: Type.String({ maxLength: 64 }) }),
  targetSeconds,
}

export const ClockExplanation = Type.Object(
  {
    state: ClockState,
    ...terms,
    history: Type.Array(Type.Object({ since: Instant, ...terms }), {
      description: 'The terms it started with, then those of each re-targeting.',
    }),
    intervals: Type.Array(Segment, {
      description: 'From the start to now, or to where the clock stopped; they add up to `elapsedSeconds`.',
    }),
    forecast: Type.Array(Segment, {
      description: 'From now to `dueAt`, if nothing else happens; with `intervals` it adds up to `targetSeconds`.',
    }),
    elapsedSeconds,
    remainingSeconds,
    dueAt,
    breachedAt,
  },
  { title: 'ClockExplanation', description: 'The arithmetic behind one deadline.' },
)
export type ClockExplanation = Static<typeof ClockExplanation>

export const SlaExplanation = Type.Object(
  { firstResponse: nullable(ClockExplanation), resolution: nullable(ClockExplanation) },
  { title: 'SlaExplanation', description: 'The arithmetic behind a ticket’s deadlines; null before acceptance.' },
)
export type SlaExplanation = Static<typeof SlaExplanation>
