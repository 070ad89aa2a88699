import { execFile } from 'node:child_process'
import { access, readdir } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Environment } from '../../config/env.ts'
import { OperatorError } from '../operator/command.ts'

type Tool = 'pg_dump' | 'pg_restore' | 'pg_basebackup'

const distributions = '/usr/lib/postgresql' // of Debian: <major>/bin
const ask = promisify(execFile)

/** The folder of PostgreSQL's client programs that can speak with that server. Throws an OperatorError that says what to install. */
export async function toolsFor(env: Environment, serverMajor: number): Promise<string> {
  const found: Array<{ folder: string; major: number }> = []
  for (const folder of await folders(env)) {
    const major = await majorOf(`${folder}/pg_dump`)
    if (major !== null && major >= serverMajor) found.push({ folder, major })
  }
  // The server's own first: what a newer pg_dump writes an older server may not be able to read.
  const [best] = found.toSorted((one, other) => one.major - other.major)
  if (best !== undefined) return best.folder
  throw new OperatorError(
    `no pg_dump for PostgreSQL ${serverMajor} is here: install postgresql-client-${serverMajor}, or set ATUM_PG_BIN`,
  )
}

async function folders({ postgresBin, systemPath = '' }: Environment): Promise<string[]> {
  if (postgresBin) return [postgresBin]
  const majors = await readdir(distributions).catch(() => [])
  return [...majors.map((major) => `${distributions}/${major}/bin`), ...systemPath.split(':').filter((each) => each)]
}

async function majorOf(program: string): Promise<number | null> {
  try {
    await access(program)
    const { stdout } = await ask(program, ['--version'])
    return Number.parseInt(/\d+/.exec(stdout)?.[0] ?? '', 10)
  } catch {
    return null
  }
}

export const toolIn = (folder: string, tool: Tool): string => `${folder}/${tool}`
