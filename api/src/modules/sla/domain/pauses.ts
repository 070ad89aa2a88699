import type { Temporal } from 'temporal-polyfill'
import { AppError } from '../../../platform/errors.ts'
import type { Span } from './local-days.ts'

/** Time that counts in no hours, `to` not included. One of no length changes nothing. */
export type Pause = Readonly<{ from: Temporal.Instant; to: Temporal.Instant }>

/**
 * In order, whatever order they came in. Throws `validation-failed` for each that ends before it begins, or lies in or
 * reaches into the one before it: two of them over one hour would hide a mistake in whoever wrote them down.
 */
export function pauseSpans(pauses: readonly Pause[]): Span[] {
  const spans = pauses
    .map((pause, index) => ({ from: pause.from.epochMilliseconds, to: pause.to.epochMilliseconds, index }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
  const errors = spans.flatMap(({ from, to, index }, position) => {
    const before = spans[position - 1]
    const path = `/pauses/${index}`
    if (to < from) return [{ path: `${path}/to`, code: 'order', message: 'The pause ends before it begins.' }]
    if (before && from < before.to) return [{ path, code: 'overlap', message: 'It overlaps another pause.' }]
    return []
  })
  if (errors.length > 0)
    throw new AppError('validation-failed', { detail: 'The pauses contradict each other.', errors })
  return spans
}
