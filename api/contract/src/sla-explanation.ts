import { type Static, Type } from 'typebox'
import { Segment } from './calendars.ts'
import { Id, Instant, nullable, page, Reference, Version } from './common.ts'
import {
  breachedAt,
  Clock,
  ClockKind,
  ClockState,
  dueAt,
  elapsedSeconds,
  remainingSeconds,
  targetSeconds,
} from './sla.ts'
import { SlaEscalation } from './sla-escalations.ts'
import { ConsideredRule } from './sla-policies.ts'
import { TicketPriority } from './tickets.ts'

const name = Type.String({ maxLength: 100 })

export const SlaSelection = Type.Object(
  {
    priority: TicketPriority,
    serviceId: nullable(Id),
    orgId: Id,
    considered: Type.Array(ConsideredRule, { description: 'In order, up to the one that counted.' }),
  },
  { title: 'SlaSelection', description: 'The ticket as the rules saw it, and what each of them came to.' },
)
export type SlaSelection = Static<typeof SlaSelection>

const terms = {
  policy: Type.Object({ id: Id, name, version: Version }),
  calendar: Type.Object({ id: Id, name, version: Version, timeZone: Type.String({ maxLength: 64 }) }),
  targetSeconds,
  warnAtPercent: Type.Integer({ minimum: 1, maximum: 99 }),
}
const selection = Type.Union([SlaSelection, Type.Null()], {
  description: 'Why this policy. Null for terms from before there were rules.',
})

export const SlaStep = Type.Object(
  {
    step: SlaEscalation,
    at: Type.Union([Instant, Type.Null()], {
      description: 'When so much had elapsed, or will have if nothing else happens. Null while that cannot be told.',
    }),
    doneAt: Type.Union([Instant, Type.Null()], { description: 'Null: it is to come.' }),
  },
  { title: 'SlaStep', description: 'An escalation step of a clock, done or to come.' },
)
export type SlaStep = Static<typeof SlaStep>

export const ClockExplanation = Type.Object(
  {
    state: ClockState,
    ...terms,
    selection,
    history: Type.Array(
      Type.Object({ since: Instant, cause: Type.String(), ...terms, selection }, { title: 'SlaTermsSince' }),
      { description: 'The terms it started with, then those of each re-targeting.' },
    ),
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
    steps: Type.Array(SlaStep, { description: 'Those that were done, then those to come, each in order.' }),
  },
  { title: 'ClockExplanation', description: 'The arithmetic behind one deadline.' },
)
export type ClockExplanation = Static<typeof ClockExplanation>

export const SlaExplanation = Type.Object(
  {
    firstResponse: nullable(ClockExplanation),
    resolution: nullable(ClockExplanation),
    nextResponse: nullable(ClockExplanation),
  },
  { title: 'SlaExplanation', description: 'The arithmetic behind a ticket’s deadlines; null where there is no clock.' },
)
export type SlaExplanation = Static<typeof SlaExplanation>

export const clockEventTypes = ['start', 'pause', 'resume', 'stop', 'reopen', 'retarget', 'cancel'] as const
export const SlaClockEvent = Type.Object(
  {
    type: Type.Enum(clockEventTypes, { title: 'SlaClockEventType' }),
    at: Instant,
    cause: Type.String({ description: 'What brought it about.', examples: ['ticket.accepted'] }),
    actor: nullable(Reference),
    terms: Type.Optional(Type.Object({ ...terms, selection }, { title: 'SlaTerms' })),
  },
  { title: 'SlaClockEvent', description: 'Terms come with a start and a retarget. No actor: the helpdesk itself.' },
)
export type SlaClockEvent = Static<typeof SlaClockEvent>

export const SlaRecord = Type.Object(
  {
    id: Id,
    kind: ClockKind,
    cycle: Type.Integer({
      minimum: 1,
      description: 'Counts the clocks of this kind: the messages that awaited an answer.',
    }),
    clock: Clock,
    events: Type.Array(SlaClockEvent, { description: 'All of them, in order.' }),
    milestones: Type.Array(
      Type.Object(
        { kind: Type.Enum(['warning', 'breach'], { title: 'SlaMilestoneKind' }), at: Instant },
        { title: 'SlaMilestone' },
      ),
      { description: 'What happened by itself, at its true time, under former targets too.' },
    ),
    steps: Type.Array(SlaStep),
  },
  { title: 'SlaRecord', description: 'One clock with its whole record.' },
)
export type SlaRecord = Static<typeof SlaRecord>

export const SlaHistory = page(SlaRecord, { title: 'SlaHistory', description: 'A ticket’s clocks, oldest first.' })

export const SlaPromiseQuery = Type.Object(
  { priority: Type.Optional(TicketPriority), serviceId: Type.Optional(Type.Union([Id, Type.Literal('none')])) },
  {
    title: 'SlaPromiseQuery',
    description: 'What triage would settle; what is left out is as the ticket has it. `none`: no service.',
  },
)
export type SlaPromiseQuery = Static<typeof SlaPromiseQuery>

export const PromisedDeadline = Type.Object(
  { targetSeconds, dueAt: Instant },
  { title: 'PromisedDeadline', description: 'When the target would be used up, were the ticket accepted now.' },
)
export type PromisedDeadline = Static<typeof PromisedDeadline>

export const SlaPromise = Type.Object(
  {
    policy: nullable(Reference),
    firstResponse: nullable(PromisedDeadline),
    resolution: nullable(PromisedDeadline),
  },
  {
    title: 'SlaPromise',
    description: 'What acceptance would promise. No policy: none fits. A deadline that is null: the policy has none.',
  },
)
export type SlaPromise = Static<typeof SlaPromise>
