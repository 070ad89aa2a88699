import type { ClockEvent } from '../domain/clock-events.ts'
import type { MinuteModel } from './minute-model.ts'

type Face = {
  phase: string
  /** Milliseconds, as all here. */
  elapsed: number
  target: number
  breachedAt: number | null
  breaches: number[]
}

const minute = 60_000

/**
 * SLA-10: a clock that ticks, at each minute and at each event, instead of working out where it stands.
 * `models` counts by the calendar of each event's terms, in the order of their coming.
 */
export function tick(events: readonly ClockEvent[], models: readonly MinuteModel[], now: number): Face {
  const face: Face = { phase: 'none', elapsed: 0, target: 0, breachedAt: null, breaches: [] }
  const times = events.map((event) => event.at.epochMilliseconds)
  const timeOf = (index: number) => times[index] ?? Number.POSITIVE_INFINITY
  let next = 0
  let calendars = 0
  let model = models[0]
  for (let at = timeOf(0); ; ) {
    for (; timeOf(next) === at; next++) {
      const event = events[next]
      if (event && 'terms' in event) model = models[calendars++]
      if (event) happen(face, event)
      if (face.elapsed > face.target) breach(face, at)
    }
    if (at === now) return face
    if (face.elapsed >= face.target) breach(face, at)
    const to = Math.min((Math.floor(at / minute) + 1) * minute, timeOf(next), now)
    if (face.phase === 'running' && model?.isOpen(Math.floor(at / minute))) run(face, at, to)
    at = to
  }
}

function run(face: Face, from: number, to: number): void {
  const left = face.target - face.elapsed
  if (left < to - from) breach(face, from + left)
  face.elapsed += to - from
}

function breach(face: Face, at: number): void {
  if (face.phase !== 'running' || face.breachedAt !== null) return
  face.breachedAt = at
  face.breaches.push(at)
}

function happen(face: Face, event: ClockEvent): void {
  if ('terms' in event) {
    face.target = event.terms.targetSeconds * 1000
    if (face.elapsed < face.target) face.breachedAt = null
  }
  const next = { start: 'running', pause: 'paused', resume: 'running', stop: 'met', reopen: 'running' } as const
  if (event.type === 'cancel') face.phase = 'cancelled'
  else if (event.type !== 'retarget') face.phase = next[event.type]
}
