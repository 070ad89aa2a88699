import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { family } from '../../../scripts/family.ts'
import { type Binaries, postgresBinaries } from '../../../scripts/postgres/binaries.ts'
import { initdb } from '../../../scripts/postgres/cluster.ts'
import { identityFor } from '../../../scripts/postgres/identity.ts'
import { startServer } from '../../../scripts/postgres/server.ts'

type Options = Readonly<{ binaries?: Binaries; settings?: readonly string[] }>

/**
 * A PostgreSQL of the test's own, which it may kill. It writes as a production server does, fsync included, since what a
 * crash leaves is the point. Until it is closed, tests make their databases in it.
 */
export async function ownPostgres({ binaries = postgresBinaries(18), settings = [] }: Options = {}) {
  const scratch = mkdtempSync(`${tmpdir()}/atum-desk-own-postgres-`)
  chmodSync(scratch, 0o711) // PostgreSQL, perhaps another user than we are, has to walk through
  const folder = `${scratch}/data`
  mkdirSync(folder)
  const cluster = { binaries, folder, identity: identityFor(binaries, folder) }
  const children = family()
  await initdb(children, cluster, ['-A', 'trust', '--no-sync'])
  const start = (port?: number) => startServer(children, cluster, `${scratch}/log`, settings, port)
  let server = await start()
  const shared = process.env.TEST_DATABASE_URL
  process.env.TEST_DATABASE_URL = `postgres://postgres@127.0.0.1:${server.port}/postgres`
  return {
    folder,
    identity: cluster.identity,
    /** SIGKILL to the postmaster, as the kernel's out-of-memory killer does; its children follow by themselves. */
    async killAndStart() {
      server.process.kill('SIGKILL')
      await server.ended
      server = await startAgain(start, server.port)
    },
    /** As an upgrade of the distribution's package does. */
    async restart() {
      server.process.kill('SIGINT')
      await server.ended
      server = await start(server.port)
    },
    async close() {
      if (shared !== undefined) process.env.TEST_DATABASE_URL = shared
      await children.end()
      rmSync(scratch, { recursive: true })
    },
  }
}

/** A child that archives hears of the death of its parent when it has done so, and holds the memory till then. */
async function startAgain<T>(start: (port: number) => Promise<T>, port: number): Promise<T> {
  for (let i = 0; ; i += 1) {
    try {
      return await start(port)
    } catch (error) {
      if (i === 100 || !String(error).includes('is still in use')) throw error
      await setTimeout(100)
    }
  }
}
