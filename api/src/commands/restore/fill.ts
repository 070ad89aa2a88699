import { makeRoles } from '@atum-desk/migrations/roles'
import { dumpFile } from '../backup/backup.ts'
import type { Manifest } from '../backup/manifest.ts'
import { rowsByTable } from '../backup/snapshot.store.ts'
import { OperatorError } from '../operator/command.ts'
import { withPool } from '../operator/connections.ts'
import { libpqEnvironment } from '../postgres/libpq.ts'
import { runProgram } from '../postgres/program.ts'
import { toolIn } from '../postgres/tools.ts'
import { poolOf } from './databases.store.ts'

/** Reads the dump into an empty database, and makes sure that every table has the rows it had. Throws an OperatorError. */
export async function fillDatabase(url: string, folder: string, manifest: Manifest, tools: string): Promise<void> {
  await makeRoles(url)
  const env = libpqEnvironment(url)
  await runProgram({
    program: toolIn(tools, 'pg_restore'),
    args: ['--exit-on-error', '--no-password', `--dbname=${env.PGDATABASE}`, `${folder}/${dumpFile}`],
    env,
  })
  const pool = poolOf(url)
  const difference = differenceOf(manifest.database.rows, await withPool(pool, () => rowsByTable(pool)))
  if (difference !== null) throw new OperatorError(`the restored database is not what was saved: ${difference}`)
}

/** In words; null where there is none. */
function differenceOf(saved: Readonly<Record<string, number>>, restored: Readonly<Record<string, number>>) {
  for (const table of new Set([...Object.keys(saved), ...Object.keys(restored)])) {
    if (saved[table] !== restored[table]) {
      return `${table} had ${saved[table] ?? 'no'} rows and has ${restored[table] ?? 'none'}`
    }
  }
  return null
}
