import { existsSync, readdirSync } from 'node:fs'
import type { Binaries } from '../../../scripts/postgres/binaries.ts'

const root = '/usr/lib/postgresql'
const programs = ['initdb', 'postgres', 'pg_dump', 'pg_restore', 'pg_basebackup']

/**
 * The distribution's PostgreSQL, which has pg_dump and its like, where npm's has a server alone. Null where this machine
 * has none: what needs it is skipped, and says so.
 */
export function distributionPostgres(): Binaries | null {
  const majors = existsSync(root) ? readdirSync(root).toSorted().reverse() : []
  const folder = majors
    .map((major) => `${root}/${major}/bin`)
    .find((bin) => programs.every((program) => existsSync(`${bin}/${program}`)))
  if (folder === undefined) return null
  // 15 and what came after it differ for us in the name of the locale alone.
  const major = folder.includes('/15/') ? 15 : 18
  return { major, initdb: `${folder}/initdb`, postgres: `${folder}/postgres` }
}

export const noDistribution = 'needs a PostgreSQL of the distribution, with pg_dump: apt-get install postgresql'
