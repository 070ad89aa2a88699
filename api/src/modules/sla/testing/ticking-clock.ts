import type { ClockEvent } from '../domain/clock-events.ts'
import type { MinuteModel } from './minute-model.ts'

type Face = {
  phase: string
  elapsed: number
  target: number
  breachedAt: number | null
  breaches: number[]
}

/**
 * SLA-10: a clock that ticks, minute by minute, instead of working out where it stands. Events must be on the minute.
 * `models` counts by the calendar of each event's terms, in the order of their coming.
 */
export function tick(events: readonly ClockEvent[], models: readonly MinuteModel[], now: number): Face {
  const face: Face = { phase: 'none', elapsed: 0, target: 0, breachedAt: null, breaches: [] }
  const waiting = events.map((event) => ({ event, minute: event.at.epochMilliseconds / 60_000 }))
  const calendars = [...models]
  let model = calendars[0]
  for (let minute = waiting[0]?.minute ?? 0; ; minute++) {
    while (waiting[0]?.minute === minute) {
      const { event } = waiting.shift() ?? {}
      if (event && 'terms' in event) model = calendars.shift()
      if (event) happen(face, event)
      if (face.elapsed > face.target) breach(face, minute)
    }
    if (minute === now) return face
    if (face.elapsed >= face.target) breach(face, minute)
    if (face.phase === 'running' && model?.isOpen(minute)) face.elapsed += 60
  }
}

function breach(face: Face, minute: number): void {
  if (face.phase !== 'running' || face.breachedAt !== null) return
  face.breachedAt = minute
  face.breaches.push(minute)
}

function happen(face: Face, event: ClockEvent): void {
  if ('terms' in event) {
    face.target = event.terms.targetSeconds
    if (face.elapsed < face.target) face.breachedAt = null
  }
  const next = { start: 'running', pause: 'paused', resume: 'running', stop: 'met', reopen: 'running' } as const
  if (event.type === 'cancel') face.phase = 'cancelled'
  else if (event.type !== 'retarget') face.phase = next[event.type]
}
