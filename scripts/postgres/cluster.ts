import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { text } from 'node:stream/consumers'
import type { Family } from '../family.ts'
import { Refusal } from '../refusal.ts'
import type { Binaries, Major } from './binaries.ts'
import { type Identity, identityFor } from './identity.ts'

/** A folder of data, by which program it is served, and as whom. */
export type Cluster = Readonly<{ binaries: Binaries; folder: string; identity: Identity }>

/** Byte order by code point and case by Unicode, the same on every machine. 15 has no locale of its own for that. */
const locale: Record<Major, readonly string[]> = {
  15: ['--locale=C.UTF-8'],
  18: ['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
}

/** The cluster that lies in `folder`. Throws a Refusal when something else lies there. */
export function openCluster(binaries: Binaries, folder: string): Cluster {
  const version = `${folder}/PG_VERSION`
  if (!existsSync(version)) {
    throw new Refusal(`${folder} holds no PostgreSQL database: restore it, or remove it to begin anew`)
  }
  const major = readFileSync(version, 'utf8').trim()
  if (major !== String(binaries.major)) {
    throw new Refusal(`${folder} was made by PostgreSQL ${major}, and this is ${binaries.major}: it is left as it was`)
  }
  const identity = identityFor(binaries, folder)
  chmodSync(folder, 0o700) // PostgreSQL insists on it, and a copy may have lost it
  return { binaries, folder, identity }
}

/**
 * Makes a cluster whose superuser `postgres` signs in with `password`. It is written beside its place and synced to the
 * disk before it gets its name, so an interrupted start leaves nothing that looks like a database.
 */
export async function createCluster(family: Family, binaries: Binaries, folder: string, password: string) {
  const growing = `${folder}.new`
  rmSync(growing, { recursive: true, force: true })
  mkdirSync(growing, { mode: 0o700 })
  const identity = identityFor(binaries, growing)
  const secret = mkdtempSync(`${tmpdir()}/atum-desk-`)
  try {
    writeFileSync(`${secret}/password`, password, { mode: 0o600 })
    for (const path of [secret, `${secret}/password`]) chownSync(path, identity.uid, identity.gid)
    const cluster = { binaries, folder: growing, identity }
    await initdb(family, cluster, ['-A', 'scram-sha-256', `--pwfile=${secret}/password`])
  } finally {
    rmSync(secret, { recursive: true })
  }
  renameSync(growing, folder)
  return { binaries, folder, identity }
}

/** Fills the cluster's empty folder. */
export async function initdb(family: Family, { binaries, folder, identity }: Cluster, options: readonly string[]) {
  const shape = ['-D', folder, '-U', 'postgres', '-E', 'UTF8', ...locale[binaries.major]]
  const command = identity.command([binaries.initdb, ...shape, ...options])
  const { process: child, ended } = await family.spawn(
    command,
    { ask: 'SIGKILL', patience: 0, force: 'SIGKILL' }, // what it has made so far is of no use
    // From / because the user it becomes may not be allowed where we are; with TZ, or it reads 1,200 files to guess it.
    { cwd: '/', env: { PATH: process.env.PATH, TZ: 'UTC' }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const complaints = child.stderr === null ? '' : await text(child.stderr)
  if ((await ended) !== 0) throw new Refusal(`PostgreSQL could not make its database: ${complaints.trim()}`)
}
