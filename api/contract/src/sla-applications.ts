import { type Static, Type } from 'typebox'
import { Id, Instant, nullable, page, pageMembers, Reference } from './common.ts'
import { ClockKind, ClockState } from './sla.ts'

const fingerprint = Type.String({
  minLength: 1,
  maxLength: 100,
  description: 'Of the policies and calendars as they were looked at: another one once something of them is changed.',
  examples: ['5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef'],
})
const count = (description: string) => Type.Integer({ minimum: 0, description })

const Version = Type.Object({ id: Id, name: Type.String(), version: Type.Integer({ minimum: 1 }) })

const Standing = Type.Object(
  {
    state: ClockState,
    policy: Version,
    calendar: Version,
    targetSeconds: Type.Integer({ minimum: 1 }),
    elapsedSeconds: Type.Integer({ minimum: 0 }),
    remainingSeconds: Type.Integer(),
    dueAt: nullable(Instant),
  },
  { title: 'ClockStanding', description: 'A clock, by the policy and the calendar that it runs by.' },
)

const clockChanges = ['retargeted', 'started', 'restored', 'cancelled'] as const
export const SlaClockChange = Type.Object(
  {
    ticket: Type.Object({ id: Id, number: Type.String(), title: Type.String() }),
    clock: ClockKind,
    change: Type.Enum(clockChanges, {
      description: '`started`: nothing was promised before. `cancelled`: nothing is any more; `restored`: it is again.',
    }),
    from: nullable(Standing),
    to: nullable(Standing),
    breachesAtOnce: Type.Boolean({ description: 'Its time is used up already under the new promise.' }),
  },
  { title: 'SlaClockChange', description: 'What applying the policies does to one clock.' },
)
export type SlaClockChange = Static<typeof SlaClockChange>

export const SlaApplicationPreview = Type.Object(
  {
    fingerprint,
    counts: Type.Object({
      tickets: count('Open tickets that were looked at.'),
      changed: count('Tickets of which a clock would change.'),
      unchanged: count('Tickets of which none would.'),
      retargeted: count('Clocks that would get other terms.'),
      started: count('Clocks that would begin.'),
      restored: count('Clocks that would come back.'),
      cancelled: count('Clocks that would go.'),
      breachedAtOnce: count('Clocks that would be late at once.'),
    }),
    items: Type.Array(SlaClockChange, { description: 'Oldest ticket first; a ticket’s clocks are on one page.' }),
    nextCursor: page(SlaClockChange, {}).properties.nextCursor,
  },
  { title: 'SlaApplicationPreview', description: 'What applying the policies to the open tickets would do, now.' },
)
export type SlaApplicationPreview = Static<typeof SlaApplicationPreview>

export const SlaApplicationPreviewBody = Type.Object(pageMembers, {
  additionalProperties: false,
  title: 'SlaApplicationPreviewBody',
  examples: [{ limit: 50 }],
  description: 'Tickets a page, and which page.',
})
export type SlaApplicationPreviewBody = Static<typeof SlaApplicationPreviewBody>

export const SlaApplicationBody = Type.Object(
  { fingerprint },
  { additionalProperties: false, title: 'SlaApplicationBody', description: 'Of the preview that is to be done.' },
)
export type SlaApplicationBody = Static<typeof SlaApplicationBody>

const applicationStates = ['waiting', 'running', 'done', 'cancelled', 'stopped'] as const
export const SlaApplication = Type.Object(
  {
    id: Id,
    state: Type.Enum(applicationStates, {
      description: '`stopped`: the policies were changed while it ran; what was done by then stays.',
    }),
    fingerprint,
    createdBy: Reference,
    createdAt: Instant,
    startedAt: nullable(Instant),
    finishedAt: nullable(Instant),
    counts: Type.Object({
      total: count('Open tickets when it was asked for.'),
      processed: count('Tickets that were looked at so far.'),
      changed: count('Tickets of which a clock was changed.'),
      failed: count('Tickets whose clocks could not be read; they are as they were.'),
      clocksChanged: count('Clocks that were changed.'),
      breachedAtOnce: count('Clocks among them that were late at once.'),
    }),
  },
  { title: 'SlaApplication', description: 'The policies, applied to the open tickets by the worker.' },
)
export type SlaApplication = Static<typeof SlaApplication>
export const SlaApplicationPage = page(SlaApplication, { title: 'SlaApplicationPage', description: 'Newest first.' })
