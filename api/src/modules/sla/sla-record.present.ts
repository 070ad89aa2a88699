import type { SlaClockEvent, SlaRecord, SlaSelection } from '@atum-desk/contract/sla-explanation'
import type { Temporal } from 'temporal-polyfill'
import { toWire } from '../../platform/clock.ts'
import type { OpenClock } from './clock-record.ts'
import { readClock } from './domain/clock.ts'
import type { ClockEvent } from './domain/clock-events.ts'
import { presentClock, presentSteps, presentTerms } from './sla.present.ts'

type Beside = Readonly<{
  selections: readonly (SlaSelection | null)[]
  /** By id; who cannot be named acted all the same. */
  names: ReadonlyMap<string, string>
}>

export function presentRecord(clock: OpenClock, { selections, names }: Beside, now: Temporal.Instant): SlaRecord {
  const ordered = [...selections]
  return {
    id: clock.id,
    kind: clock.kind,
    cycle: clock.cycle,
    clock: presentClock(clock, now),
    events: clock.events.map((event) => presentEvent(event, names, 'terms' in event ? ordered.shift() : undefined)),
    milestones: readClock(clock.events, now).milestones.map(({ kind, at }) => ({ kind, at: toWire(at) })),
    steps: presentSteps(clock, now),
  }
}

function presentEvent(
  event: ClockEvent,
  names: Beside['names'],
  selection: SlaSelection | null | undefined,
): SlaClockEvent {
  const { type, at, cause, actor } = event
  const told = {
    type,
    at: toWire(at),
    cause,
    actor: actor === null ? null : { id: actor, name: names.get(actor) ?? '' },
  }
  return 'terms' in event ? { ...told, terms: { ...presentTerms(event.terms), selection: selection ?? null } } : told
}
