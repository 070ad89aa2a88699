import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
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
      server = await start(server.port)
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
