import type { ClockEvent, ClockEventType } from '../../domain/clock-events.ts'
import { calendarOf } from '../calendars.ts'
import { record, shown, terms } from '../clock-script.ts'
import { clockHours } from './clocks.ts'

/** `09:00 start PT4H · 03 10:00 pause · 11:00 retarget PT2H always` as a record. */
export function happened(words: string): ClockEvent[] {
  const entries = words.split(' · ').map((entry) => {
    const [, at = '', type = '', target = '', hours] =
      /^((?:\d\d )?[\d:.]+) (\w+)(?: (PT\w+)(?: (always))?)?$/.exec(entry) ?? []
    const calendar = calendarOf(hours === undefined ? clockHours : 'UTC, always')
    return target === ''
      ? ([at, type as ClockEventType] as const)
      : ([at, type as ClockEventType, terms(calendar, target)] as const)
  })
  return record(...entries)
}

/** `running, 1:00 used, 3:00 left, due 13:00`: the state, and whichever instants there are. */
export function shows(events: readonly ClockEvent[], at: string): string {
  const { state, elapsed, left, due, paused, met, breached } = shown(events, at)
  const instants = Object.entries({ due, 'paused since': paused, met, breached })
  return [
    state,
    `${clock(elapsed)} used`,
    `${clock(left)} left`,
    ...instants.flatMap(([name, instant]) => (instant === null ? [] : [`${name} ${instant}`])),
  ].join(', ')
}

/** `3:00`, `2:59:58`, `-1:00` */
function clock(seconds: number): string {
  const pad = (of: number) => String(of).padStart(2, '0')
  const all = Math.abs(seconds)
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  return `${seconds < 0 ? '-' : ''}${hours}:${pad(minutes)}${rest > 0 ? `:${pad(rest)}` : ''}`
}
