// `npm test`, on the Node that npm brought: everything that has to hold before a change is good. It stops at the first
// failure, and ends with the time that each step took and the number of tests.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { report } from './refusal.ts'
import { command, type Run, tests, together } from './test/commands.ts'
import { type Outcome, summary } from './test/summary.ts'
import { buildWeb } from './web-build.ts'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const api = ['api/**/*.test.ts', 'migrations/**/*.test.ts']
// What decides by arguments alone knows no database: the 100,000 cases of SLA-10 among it.
const pure = ['api/src/modules/*/domain/**/*.test.ts']
// The older major is asked every route (the matrix), every migration, and what is decided in SQL and not in TypeScript.
const older = [
  'migrations/**/*.test.ts',
  'api/test/{concurrency,journey,migrations,schema}.test.ts',
  'api/test/matrix/*.test.ts',
  'api/src/platform/{db,jobs,live}/*.test.ts',
  'api/src/modules/{search,sla}/*.test.ts',
  'api/src/modules/tickets/lists/*.test.ts',
]

// What the journeys have opened is known when the last one has ended.
const routes = ['web/test/routes.test.ts']
const opened = `${mkdtempSync(`${tmpdir()}/atum-desk-opened-`)}/addresses`

// The three time zones of ARCHITECTURE.md §8 cost nothing: each part runs in another one.
const steps: ReadonlyArray<readonly [name: string, run: Run]> = [
  [
    'Format, lint, types, imports',
    together(...['check:types', 'check:style'].map((name) => command(['npm', 'run', '--silent', name]))),
  ],
  [
    'API and scripts, PostgreSQL 18',
    tests([...api, 'scripts/**/*.test.ts'], { major: 18, zone: 'UTC', without: pure, perProcess: 6 }),
  ],
  [
    'Rules, and the web without a browser',
    tests([...pure, 'web/src/**/*.test.ts'], { zone: 'America/New_York', perProcess: 12 }),
  ],
  ['Web, build', () => buildWeb(root).then(() => ({ isGood: true }))],
  [
    'Web, in a browser',
    tests(['web/test/**/*.test.ts'], {
      major: 18,
      zone: 'UTC',
      without: routes,
      env: { ATUM_OPENED: opened },
      isTriedTwice: true,
    }),
  ],
  ['Every route, with its journey', tests(routes, { zone: 'UTC', env: { ATUM_OPENED: opened } })],
  ['API, PostgreSQL 15', tests(older, { major: 15, zone: 'Asia/Kathmandu', without: pure, perProcess: 6 })],
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
rmSync(dirname(opened), { recursive: true })
process.exit(notReached.length === 0 && outcomes.every(({ isGood }) => isGood) ? 0 : 1)
