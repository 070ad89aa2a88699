import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, connect as dial, type Server, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { pino } from 'pino'
import { Type } from 'typebox'
import { type TestApp, testApp } from '../../testing/app.ts'
import { type Context, systemContext } from '../access/context.ts'
import { type Job, jobOf } from './job.ts'
import type { Sweep, Task } from './task.ts'
import { createWorker, type Worker } from './worker.ts'

let t: TestApp
let system: pg.Client
before(async () => {
  t = await testApp()
  system = new pg.Client({ connectionString: t.config.databaseSystemUrl })
  await system.connect()
})
after(async () => {
  await system.end()
  await t.close()
})

const quick = { beatEveryMs: 50, deadAfterMs: 400, pollEveryMs: 50, restartAfterMs: 50, hurryAfterMs: 100 }

type Means = { tasks?: Task[]; sweeps?: Sweep[]; url?: string; logged?: object[] }

/** Runs `work` beside a worker. */
async function beside({ tasks = [], sweeps = [], url, logged = [] }: Means, work: (worker: Worker) => Promise<void>) {
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(JSON.parse(line)) })
  const { directory, clock } = t.deps
  const databaseSystemUrl = url ?? t.config.databaseSystemUrl
  const worker = createWorker({ databaseSystemUrl, tasks, sweeps, starting: [], directory, clock, log, timing: quick })
  await worker.start()
  try {
    await work(worker)
  } finally {
    await worker.stop()
  }
}

let names = 0
/** A task of its own for each test, since the file shares one queue. */
function taskThat(run: Task['run'], lane?: string) {
  names += 1
  const kind = { task: `test.task-${names}`, payload: Type.Object({ n: Type.Optional(Type.Integer()) }) }
  const task: Task<typeof kind.payload> = { kind, run, ...(lane === undefined ? {} : { lane }) }
  return { task, job: (n?: number) => jobOf(kind, n === undefined ? {} : { n }) }
}

async function enqueue(...jobs: Job[]): Promise<string> {
  const tenantId = await t.make.tenant()
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  await t.db.write(ctx, async (tx) => {
    for (const job of jobs) await tx.enqueue(job)
  })
  return tenantId
}

const jobsOf = async ({ kind }: Task) =>
  (await system.query('select * from graphile_worker.jobs where task_identifier = $1', [kind.task])).rows

/** Looks again and again, for 10 s at most. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1000; i += 1) {
    if (await condition()) return
    await setTimeout(10)
  }
  assert.fail('it did not come about within 10 s')
}

test('a job runs as the helpdesk itself, in the tenant whose transaction asked for it', async () => {
  const seen: Context[] = []
  const { task, job } = taskThat(async (ctx) => void seen.push(ctx))
  await beside({ tasks: [task] }, async () => {
    const tenantId = await enqueue(job())
    await until(async () => (await jobsOf(task)).length === 0)
    const expected = { tenantId, orgId: null, now: t.clock.now() }
    assert.deepEqual(
      seen.map(({ tenantId, orgId, now }) => ({ tenantId, orgId, now })),
      [expected],
    )
  })
})

test('TKT-7 a transaction that is rolled back leaves no job', async () => {
  const { task, job } = taskThat(async () => undefined)
  const ctx = systemContext({ tenantId: await t.make.tenant(), requestId: 'test', now: t.clock.now() })
  const failing = t.db.write(ctx, async (tx) => {
    await tx.enqueue(job())
    throw new Error('too late')
  })
  await assert.rejects(failing, /too late/)
  assert.deepEqual(await jobsOf(task), [])
})

test('a payload that is not of the task’s shape never reaches it; the job is kept, with the reason', async () => {
  const { task, job } = taskThat(() => assert.fail('it ran'))
  const logged: object[] = []
  await beside({ tasks: [task], logged }, async () => {
    await enqueue({ ...job(), payload: { n: 'one' } })
    await until(async () => (await jobsOf(task))[0]?.last_error?.includes('/n must be integer'))
  })
  assert.equal(logged.length, 1)
})

test('a lane that hangs holds up no other', async () => {
  const hanging = taskThat((_ctx, _payload, signal) => once(signal, 'abort').then(() => undefined), 'outside')
  let ran = false
  const prompt = taskThat(async () => {
    ran = true
  })
  await beside({ tasks: [hanging.task, prompt.task] }, async () => {
    await enqueue(...Array.from({ length: 20 }, (_, n) => hanging.job(n)))
    await until(async () => (await jobsOf(hanging.task)).filter((job) => job.locked_by !== null).length === 4)
    await enqueue(prompt.job())
    await until(() => ran)
    await system.query(
      `select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs
      where task_identifier = $1 and locked_by is null`,
      [hanging.task.kind.task],
    )
  })
})

test('stopping waits for the job at hand', async () => {
  const [taken, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let done = false
  const { task, job } = taskThat(async () => {
    taken.resolve()
    await go.promise
    done = true
  })
  await beside({ tasks: [task] }, async () => {
    await enqueue(job())
    await taken.promise
    void setTimeout(100).then(go.resolve)
  })
  assert.ok(done)
  assert.deepEqual(await jobsOf(task), [])
  assert.equal((await system.query('select from worker_heartbeats')).rowCount, 0)
})

test('NTF-1 the job of a worker that was killed is run by another, soon', async (it) => {
  const { task, job } = taskThat(async () => undefined)
  const script = fileURLToPath(new URL('../../testing/hanging-worker.ts', import.meta.url))
  const child = spawn(process.execPath, [script, t.config.databaseSystemUrl, task.kind.task])
  it.after(() => child.kill('SIGKILL'))
  let complaints = ''
  child.stderr.on('data', (text) => {
    complaints += text
  })
  await enqueue(job())
  await once(child.stdout, 'data')
  await until(async () => (await system.query('select from worker_heartbeats')).rowCount === 1)
  const logged: object[] = []
  await beside({ tasks: [task], logged }, async () => {
    await setTimeout(2 * quick.deadAfterMs)
    assert.equal((await jobsOf(task)).length, 1, 'what lives keeps its jobs')
    child.kill('SIGKILL')
    await once(child, 'exit')
    await until(async () => (await jobsOf(task)).length === 0)
  })
  assert.equal(complaints, '')
  assert.match(JSON.stringify(logged), /freed the jobs of workers that died/)
})

test('a sweep goes through every tenant, and what fails for one stops no other', async () => {
  const tenants = [await t.make.tenant(), await t.make.tenant(), await t.make.tenant()]
  const seen = new Set<string>()
  const run = async ({ tenantId }: Context) => {
    seen.add(tenantId)
    if (tenantId === tenants[1]) throw new Error('of this tenant only')
  }
  const logged: object[] = []
  const timetabled = `select from graphile_worker._private_known_crontabs where identifier = 'sweep/test'`
  await beside({ sweeps: [{ name: 'test', run }], logged }, async () => {
    await until(async () => (await system.query(timetabled)).rowCount === 1)
    await system.query(`select graphile_worker.add_job('sweep/test')`) // rather than wait for the full minute
    await until(() => tenants.every((id) => seen.has(id)))
  })
  assert.deepEqual(
    logged.map((line) => 'tenantId' in line && line.tenantId),
    [tenants[1]],
  )
})

/** Between the worker and PostgreSQL; closed, it is a server that was shut down. */
async function doorTo(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl)
  const open = new Set<Socket>()
  const listenOn = async (at: number): Promise<Server> => {
    const server = createServer((near) => {
      const far = dial(Number(port), hostname)
      for (const socket of [near, far]) {
        open.add(socket)
        socket.on('error', () => undefined).on('close', () => [near, far].map((end) => end.destroy()))
      }
      near.pipe(far).pipe(near)
    })
    await once(server.listen(at, '127.0.0.1'), 'listening')
    return server
  }
  let server = await listenOn(0)
  const address = server.address()
  const at = typeof address === 'object' && address !== null ? address.port : 0
  const url = new URL(databaseUrl)
  url.port = String(at)
  const close = async () => {
    server.close()
    for (const socket of open) socket.destroy()
    await once(server, 'close')
  }
  const reopen = async () => {
    server = await listenOn(at)
  }
  return { url: url.href, close, reopen }
}

test('a worker outlives a restart of PostgreSQL, and the job that was under way runs again', async () => {
  const door = await doorTo(t.config.databaseSystemUrl)
  const go = Promise.withResolvers<void>()
  let runs = 0
  const { task, job } = taskThat(async () => {
    runs += 1
    await go.promise
  })
  await beside({ tasks: [task], url: door.url }, async () => {
    await enqueue(job())
    await until(() => runs === 1)
    await door.close()
    go.resolve()
    await setTimeout(300)
    await door.reopen()
    await enqueue(job())
    await until(async () => (await jobsOf(task)).length === 0)
  })
  assert.equal(runs, 3)
  await door.close()
})
