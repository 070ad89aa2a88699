import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { tied } from '../family.ts'
import type { Major } from '../postgres/binaries.ts'
import { type Counts, type Results, resultsIn } from './results.ts'

type Result = Readonly<{ isGood: boolean; counts?: Counts; again?: readonly string[] }>

/** What a step does; told to leave, it ends what it has started. */
export type Run = (leaving: AbortSignal) => Promise<Result>

/** Runs to its end, seen by the person who waits. */
export function command(words: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  return async (leaving) => {
    const [program, ...args] = tied('SIGTERM', words)
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    leaving.addEventListener('abort', () => child.kill('SIGTERM'), { once: true })
    const [code]: (number | null)[] = await once(child, 'exit')
    return { isGood: code === 0 }
  }
}

/** Side by side. Each runs to its end, also where another has failed. */
export function together(...runs: readonly Run[]): Run {
  return async (leaving) => {
    const results = await Promise.all(runs.map((run) => run(leaving)))
    return { isGood: results.every(({ isGood }) => isGood) }
  }
}

export type Surroundings = Readonly<{
  /** Beside a scratch PostgreSQL of this major version. */
  major?: Major
  /** As in TZ. */
  zone: string
  /** What another step runs. */
  without?: readonly string[]
  env?: NodeJS.ProcessEnv
  /** How many files share a process, if not each has its own: most of a small file's time is that of loading the program. */
  perProcess?: number
  /** Whether a few files that failed are run once more, by themselves: what a busy machine made late is not what is wrong. */
  isTriedTwice?: boolean
}>

/** Of the 2.5 s of CPU that a process takes to load the program, Node spares 0.8 where it has compiled it before. */
const compiled = fileURLToPath(new URL('../../node_modules/.cache/node-compile', import.meta.url))

const reporter = fileURLToPath(new URL('results-reporter.ts', import.meta.url))

/** More files than these did not fail by accident. */
const few = 3

/** Runs Node's test runner. It takes it for a success when there is nothing to run: here that is a failure. */
export function tests(globs: readonly string[], surroundings: Surroundings): Run {
  const { without = [], isTriedTwice = false } = surroundings
  return async (leaving) => {
    const files = globSync(globs, { exclude: ['**/node_modules/**', ...without] })
    if (files.length === 0) throw new Error(`no files of tests: ${globs.join(' ')}`) // Node would look for some itself
    const first = await runFiles(files, availableParallelism(), surroundings, leaving)
    const { counts, failed = [] } = first
    if (counts.tests === 0) console.error(`no tests have run: ${globs.join(' ')}`)
    if (!isTriedTwice || leaving.aborted || failed.length === 0 || failed.length > few) return first
    console.log(`\nOnce more, one after the other: ${failed.join(', ')}`)
    const second = await runFiles(failed, 1, surroundings, leaving)
    if (!second.isGood) return first
    return { isGood: true, counts: { ...counts, pass: counts.pass + counts.fail, fail: 0 }, again: failed }
  }
}

async function runFiles(
  files: readonly string[],
  concurrency: number,
  { major, zone, perProcess = 1, env = {} }: Surroundings,
  leaving: AbortSignal,
): Promise<Results & { isGood: boolean }> {
  const folder = mkdtempSync(`${tmpdir()}/atum-desk-tests-`)
  const written = `${folder}/results`
  const reporters = ['spec', 'stdout', reporter, written]
  const options = reporters.map((word, i) => `--test-reporter${i % 2 === 0 ? '' : '-destination'}=${word}`)
  // Of itself it leaves one of two cores idle, while most of a test's time is PostgreSQL's.
  const runner = [
    'node',
    '--test',
    `--test-concurrency=${concurrency}`,
    ...options,
    ...grouped(files, perProcess, folder),
  ]
  const beside = major === undefined ? [] : ['node', 'scripts/with-postgres.ts', '--major', String(major)]
  try {
    const { isGood } = await command([...beside, ...runner], { ...env, TZ: zone, NODE_COMPILE_CACHE: compiled })(
      leaving,
    )
    const results = resultsIn(existsSync(written) ? readFileSync(written, 'utf8') : '')
    return { ...results, isGood: isGood && results.counts.tests > 0 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Files that run one after the other in one process, each a suite of its own, whose hooks are for its tests alone. */
function grouped(files: readonly string[], perProcess: number, folder: string): readonly string[] {
  if (perProcess === 1) return files
  const count = Math.ceil(files.length / perProcess)
  return Array.from({ length: count }, (_, group) => {
    const path = `${folder}/group-${group + 1}.test.mjs`
    // Neighbours are alike, the slow ones too: they are dealt out.
    const own = files.filter((_, nth) => nth % count === group)
    const suites = own.map(
      (file) => `describe(${JSON.stringify(file)}, () => import(${JSON.stringify(pathToFileURL(file))}))`,
    )
    writeFileSync(path, ["import { describe } from 'node:test'", ...suites].join('\n'))
    return path
  })
}
