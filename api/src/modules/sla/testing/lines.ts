import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import type { CalendarHours } from '../domain/calendar.ts'
import { deadline } from '../domain/deadline.ts'
import type { Pause } from '../domain/pauses.ts'

/** A pause is from/to. */
type Line = readonly [from: string, time: string, due: string, shows: string, ...pauses: string[]]

export const instant = (text: string) => Temporal.Instant.from(text)
const secondsOf = (time: string) => Temporal.Duration.from(time).total('seconds')

export function pause(text: string): Pause {
  const [from = '', to = ''] = text.split('/')
  return { from: instant(from), to: instant(to) }
}

/** One test a line: the deadline, and that the segments add up to the time asked for. */
export function lines(calendar: CalendarHours, table: readonly Line[]): void {
  for (const [from, time, due, shows, ...pauses] of table)
    test(`SLA-4 ${shows}`, () => {
      const question = { calendar, from: instant(from), seconds: secondsOf(time), pauses: pauses.map(pause) }
      const { dueAt, segments } = deadline(question)
      assert.equal(dueAt.toString(), instant(due).toString())
      assert.equal(
        segments.reduce((sum, { countedSeconds }) => sum + countedSeconds, 0),
        secondsOf(time),
      )
    })
}
