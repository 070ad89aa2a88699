export type Counts = Readonly<{ tests: number; pass: number; fail: number; skipped: number }>

/** What has run; `failed` has the files to run again, and is undefined where a failure belongs to none (one that does not load). */
export type Results = Readonly<{ counts: Counts; failed: readonly string[] | undefined }>

type Line = Readonly<{
  file?: string
  isGood: boolean
  counts: Readonly<{ tests: number; passed: number; failed: number; cancelled: number; skipped: number }>
}>

const none: Counts = { tests: 0, pass: 0, fail: 0, skipped: 0 }

/** Reads what `results-reporter.ts` wrote. */
export function resultsIn(lines: string): Results {
  const read: Line[] = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const total = read.find(({ file }) => file === undefined)?.counts
  if (!total) return { counts: none, failed: undefined }
  const bad = read.filter(({ file, isGood }) => file !== undefined && !isGood)
  const told = bad.reduce((sum, { counts }) => sum + failures(counts), 0)
  return {
    counts: { tests: total.tests, pass: total.passed, fail: failures(total), skipped: total.skipped },
    failed: told === failures(total) ? bad.map(({ file }) => String(file)) : undefined,
  }
}

const failures = ({ failed, cancelled }: Line['counts']) => failed + cancelled
