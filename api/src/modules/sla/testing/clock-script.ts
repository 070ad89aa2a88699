import { Temporal } from 'temporal-polyfill'
import type { CalendarHours, CalendarVersion } from '../domain/calendar.ts'
import { type ClockReading, readClock } from '../domain/clock.ts'
import { type ClockEvent, type ClockEventType, following, type Terms } from '../domain/clock-events.ts'

/** `09:30`, `17:00:00.5` is of Monday 2 March 2026; `03 09:30` of another day of that month. All in UTC. */
export function moment(text: string): Temporal.Instant {
  const [time = '', day = '02'] = text.split(' ').toReversed()
  return Temporal.Instant.from(`2026-03-${day}T${time}Z`)
}

const seconds = (duration: string): number => Temporal.Duration.from(duration).total('seconds')

export function version(calendar: CalendarHours, name = 'Office'): CalendarVersion {
  return { ...calendar, id: '01990000-0000-7000-8000-00000000000c', name, version: 1 }
}

export function terms(calendar: CalendarHours, target: string, warnAtPercent = 75): Terms {
  const policy = { id: '01990000-0000-7000-8000-00000000000b', name: 'Standard', version: 1 }
  return { policy, calendar: version(calendar), targetSeconds: seconds(target), warnAtPercent }
}

type Entry = readonly [at: string, type: ClockEventType] | readonly [at: string, type: ClockEventType, terms: Terms]

/** A record, entered as the service would, one event after the other. */
export function record(...entries: readonly Entry[]): ClockEvent[] {
  const events: ClockEvent[] = []
  for (const [at, type, given] of entries) {
    const about = { at: moment(at), cause: type, actor: null }
    if (type !== 'start' && type !== 'retarget') events.push(following(events, { ...about, type }))
    else if (given) events.push(following(events, { ...about, type, terms: given }))
  }
  return events
}

/** What a clock shows, in words as short as they go: instants as in `moment`, null where there is none. */
export function shown(events: readonly ClockEvent[], at: string) {
  const reading = readClock(events, moment(at))
  const { state, elapsedSeconds, remainingSeconds } = reading
  return {
    state,
    elapsed: elapsedSeconds,
    left: remainingSeconds,
    due: short(reading.dueAt),
    paused: short(reading.pausedAt),
    met: short(reading.metAt),
    breached: short(reading.breachedAt),
  }
}

export function milestones(events: readonly ClockEvent[], at: string): string[] {
  const { milestones: all }: ClockReading = readClock(events, moment(at))
  return all.map((milestone) => `${short(milestone.at)} ${milestone.kind} of ${milestone.targetSeconds}`)
}

export function short(instant: Temporal.Instant | null): string | null {
  if (instant === null) return null
  const [date = '', time = ''] = instant.toString().slice(0, -1).split('T')
  const [day, clock] = [date.slice(8), time.replace(/^(\d\d:\d\d):00$/, '$1')]
  return day === '02' ? clock : `${day} ${clock}`
}
