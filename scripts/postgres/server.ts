import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Child, Family } from '../family.ts'
import { Refusal } from '../refusal.ts'
import type { Cluster } from './cluster.ts'
import { awaitFormer, readLock } from './former.ts'

/** No socket file: only this machine, only by TCP, only with what pg_hba.conf asks for. */
const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC']

/** SIGINT is PostgreSQL's fast shutdown; SIGQUIT leaves the tidying to the next start. */
const ending = { ask: 'SIGINT', patience: 30_000, force: 'SIGQUIT' } as const

type Server = Readonly<{ port: number; ended: Promise<number | null>; process: ChildProcess }>

/**
 * Serves the cluster on a free port of the loopback, or on that where it was before, and answers when it accepts
 * connections. What it says goes to the end of `log`; `settings` are lines of postgresql.conf. Throws a Refusal with
 * PostgreSQL's own reason.
 */
export async function startServer(
  family: Family,
  cluster: Cluster,
  log: string,
  settings: readonly string[],
  before?: number,
) {
  await awaitFormer(cluster.folder)
  const port = before ?? (await freePort())
  const options = [...always, ...settings, `port=${port}`].flatMap((setting) => ['-c', setting])
  const command = cluster.identity.command([cluster.binaries.postgres, '-D', cluster.folder, ...options])
  // A file and not a pipe: nobody has to go on reading it.
  const file = openSync(log, 'a', 0o600)
  const said = statSync(log).size
  const env = { PATH: process.env.PATH }
  const child = await family.spawn(command, ending, { cwd: '/', env, stdio: ['ignore', file, file] })
  closeSync(file)
  await readiness(child, cluster.folder, () => reasonIn(readFileSync(log).subarray(said).toString()))
  return { port, ended: child.ended, process: child.process } satisfies Server
}

async function readiness({ process: child }: Child, folder: string, reason: () => string): Promise<void> {
  for (;;) {
    const lock = readLock(folder)
    if (lock?.pid === child.pid && lock?.status === 'ready') return
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Refusal(`PostgreSQL does not start on ${folder}: ${reason()}`)
    }
    await sleep(20)
  }
}

/** The last thing that PostgreSQL called fatal, without its time and number. */
export function reasonIn(log: string): string {
  const lines = log.trim().split('\n')
  const fatal = lines.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? ''
  return fatal.replace(/^.*?\b(FATAL|PANIC):\s*/, '') || 'it gave no reason'
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
