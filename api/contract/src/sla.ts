import { type Static, Type } from 'typebox'
import { Instant, nullable, Reference } from './common.ts'

/**
 * `next_response` comes anew with each message of the customer's that awaits an answer, where the policy promises one.
 */
export const clockKinds = ['first_response', 'resolution', 'next_response'] as const
export const ClockKind = Type.Enum(clockKinds, { title: 'ClockKind' })
export type ClockKind = Static<typeof ClockKind>

export const clockStates = ['running', 'paused', 'met', 'breached', 'cancelled'] as const
export const ClockState = Type.Enum(clockStates, {
  title: 'ClockState',
  description: 'About now: `breached` is past its deadline and not met; met late is `met` with a `breachedAt`.',
})
export type ClockState = Static<typeof ClockState>

export const targetSeconds = Type.Integer({ minimum: 60, description: 'Working time allowed.' })
export const elapsedSeconds = Type.Integer({ minimum: 0, description: 'Working time used, rounded down.' })
export const remainingSeconds = Type.Integer({ description: 'Target less elapsed: below zero after a breach.' })
export const dueAt = Type.Union([Instant, Type.Null()], { description: 'Null while paused and once cancelled.' })
export const breachedAt = Type.Union([Instant, Type.Null()], { description: 'The deadline that was missed.' })

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
  {
    firstResponse: nullable(Clock),
    resolution: nullable(Clock),
    nextResponse: Type.Union([Clock, Type.Null()], {
      description: 'Of the newest message that awaited an answer; null where none did, or none is promised.',
    }),
  },
  {
    title: 'TicketSla',
    description: 'Null before acceptance, as no clock runs before the gate, and where no policy fits.',
  },
)
export type TicketSla = Static<typeof TicketSla>
