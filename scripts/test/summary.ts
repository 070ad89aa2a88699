export type Counts = Readonly<{ tests: number; pass: number; fail: number; skipped: number }>

export type Outcome = Readonly<{ name: string; isGood: boolean; seconds: number; counts?: Counts }>

const none: Counts = { tests: 0, pass: 0, fail: 0, skipped: 0 }

/** What Node's TAP reporter says at its end. */
export function countsIn(tap: string): Counts {
  const counts = new Map([...tap.matchAll(/^# (\w+) (\d+)$/gm)].map(([, name = '', count]) => [name, Number(count)]))
  const count = (name: keyof Counts) => counts.get(name) ?? 0
  return { tests: count('tests'), pass: count('pass'), fail: count('fail'), skipped: count('skipped') }
}

/** A line for each step with its time, those that were not reached, and all tests in the words of TAP. */
export function summary(outcomes: readonly Outcome[], notReached: readonly string[]): string {
  const total = outcomes.reduce((sum, { counts }) => plus(sum, counts ?? none), none)
  const seconds = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0)
  return [
    '',
    ...outcomes.map(({ name, isGood, seconds, counts }) => {
      return line(isGood ? '✓' : '✗', name, seconds, counts && `${counts.pass} tests`)
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
