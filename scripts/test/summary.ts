import { basename } from 'node:path'
import type { Counts } from './results.ts'

export type Outcome = Readonly<{
  name: string
  isGood: boolean
  seconds: number
  counts?: Counts
  /** Files that failed at first and were run once more. */
  again?: readonly string[]
}>

const none: Counts = { tests: 0, pass: 0, fail: 0, skipped: 0 }

/** A line for each step with its time, those that were not reached, and all tests in the words of TAP. */
export function summary(outcomes: readonly Outcome[], notReached: readonly string[]): string {
  const total = outcomes.reduce((sum, { counts }) => plus(sum, counts ?? none), none)
  const seconds = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0)
  return [
    '',
    ...outcomes.map(({ name, isGood, seconds, counts, again = [] }) => {
      const twice = again.map((file) => `; ${basename(file)} at the second try`).join('')
      return line(isGood ? '✓' : '✗', name, seconds, counts && `${counts.pass} tests${twice}`)
    }),
    ...notReached.map((name) => `–  ${name}, not reached`),
    line(' ', 'In all', seconds),
    '',
    ...Object.entries(total).map(([name, count]) => `# ${name} ${count}`),
  ].join('\n')
}

const line = (mark: string, name: string, seconds: number, detail = '') =>
  `${mark}  ${name.padEnd(32)} ${seconds.toFixed(1).padStart(6)} s  ${detail}`.trimEnd()

const plus = (a: Counts, b: Counts): Counts => ({
  tests: a.tests + b.tests,
  pass: a.pass + b.pass,
  fail: a.fail + b.fail,
  skipped: a.skipped + b.skipped,
})
