// `npm test`, on the Node that npm brought: everything that has to hold before a change is good. It stops at the first
// failure, and ends with the time that each step took and the number of tests.
import { fileURLToPath } from 'node:url'
import { report } from './refusal.ts'
import { command, type Run, tests } from './test/commands.ts'
import { type Outcome, summary } from './test/summary.ts'
import { buildWeb } from './web-build.ts'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const api = ['api/**/*.test.ts', 'migrations/**/*.test.ts']
// What decides by arguments alone knows no database: the 100,000 cases of SLA-10 among them run once, not twice.
const pure = ['api/src/modules/*/domain/**/*.test.ts']
// What is about connections, files, processes and hashes asks both majors the same few questions: it runs beside one.
const once = [
  'api/src/platform/{http,files,mail}/**/*.test.ts',
  'api/test/{faults,workflow}/**/*.test.ts',
  'api/src/modules/attachments/*.{crash,socket}.test.ts',
  'api/src/modules/identity/{passwords,credentials}.test.ts',
]

// The three time zones of ARCHITECTURE.md §8 cost nothing: each part runs in another one, and the API's twice anyway.
const steps: ReadonlyArray<readonly [name: string, run: Run]> = [
  ['Format, lint, types, imports', command(['npm', 'run', '--silent', 'check'])],
  [
    'API and scripts, PostgreSQL 18',
    tests([...api, 'scripts/**/*.test.ts'], { major: 18, zone: 'UTC', without: pure }),
  ],
  ['Rules, and the web without a browser', tests([...pure, 'web/src/**/*.test.ts'], { zone: 'America/New_York' })],
  ['Web, build', () => buildWeb(root).then(() => ({ isGood: true }))],
  ['Web, in a browser', tests(['web/test/**/*.test.ts'], { major: 18, zone: 'UTC' })],
  ['API, PostgreSQL 15', tests(api, { major: 15, zone: 'Asia/Kathmandu', without: [...pure, ...once] })],
]

const leaving = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leaving.abort())
process.on('disconnect', () => leaving.abort()) // whoever started us is gone

const outcomes: Outcome[] = []
for (const [name, run] of steps) {
  console.log(`\n── ${name} ──`)
  const began = performance.now()
  const result = await run(leaving.signal).catch((error: unknown) => {
    report(error)
    return { isGood: false }
  })
  outcomes.push({ name, seconds: (performance.now() - began) / 1000, ...result })
  if (!result.isGood || leaving.signal.aborted) break
}
const notReached = steps.slice(outcomes.length).map(([name]) => name)
console.log(summary(outcomes, notReached))
process.exit(notReached.length === 0 && outcomes.every(({ isGood }) => isGood) ? 0 : 1)
