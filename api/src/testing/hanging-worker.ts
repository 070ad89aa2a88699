// A worker process for tests to kill: `node hanging-worker.ts <system url> <task>` takes a job of that task, says so,
// and never ends it.
import { pino } from 'pino'
import { Type } from 'typebox'
import { systemClock } from '../platform/clock.ts'
import { createWorker } from '../platform/jobs/worker.ts'

const [databaseSystemUrl = '', task = ''] = process.argv.slice(2)
const hang = async () => {
  console.log('taken')
  await new Promise<never>(() => undefined)
}
const worker = createWorker({
  databaseSystemUrl,
  tasks: [{ kind: { task, payload: Type.Object({}) }, run: hang }],
  sweeps: [],
  starting: [],
  directory: { all: async () => [] },
  clock: systemClock,
  log: pino({ level: 'silent' }),
  timing: { beatEveryMs: 50 },
})
await worker.start()
