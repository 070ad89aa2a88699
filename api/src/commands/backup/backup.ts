import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { chmod, mkdir, rename, rm, stat, statfs } from 'node:fs/promises'
import type { Temporal } from 'temporal-polyfill'
import { version } from '../../config/version.ts'
import { createPool } from '../../platform/db/pool.ts'
import { isDiskFull } from '../../platform/files/disk.ts'
import { createLog } from '../../platform/log.ts'
import { OperatorError } from '../operator/command.ts'
import { withPool } from '../operator/connections.ts'
import { libpqEnvironment } from '../postgres/libpq.ts'
import { runProgram } from '../postgres/program.ts'
import { toolIn } from '../postgres/tools.ts'
import { saveConfiguration } from './configuration.ts'
import { backupsIn, clearUnfinished, nameAt, removeOld, unfinishedPath } from './folders.ts'
import { type Manifest, type Sum, writeManifest } from './manifest.ts'
import { type Snapshot, withSnapshot } from './snapshot.store.ts'
import { hashing, saveUploads, type Uploads } from './uploads.ts'

export type Wanted = Readonly<{
  /** Of a role that sees past row-level security. */
  url: string
  root: string
  filesDir: string
  configDir: string | null
  keepDays: number
  now: Temporal.Instant
  tools(major: number): Promise<string>
  say(progress: string): void
}>

export type Done = Readonly<{ path: string; manifest: Manifest; uploads: Uploads; removed: string[] }>

export const dumpFile = 'database.dump'

/**
 * One folder, which has its name from the moment when it is complete and on the disk, and not before: whatever ends this
 * in the middle leaves something that no one takes for a backup. Throws an OperatorError.
 */
export async function makeBackup(wanted: Wanted): Promise<Done> {
  await mkdir(wanted.root, { recursive: true, mode: 0o700 })
  const pool = createPool(wanted.url, createLog('silent'), { max: 1, applicationName: 'atum-desk-backup' })
  const done = await withPool(pool, () => withSnapshot(pool, (snapshot) => makeOf(snapshot, wanted)))
  if (done === null) throw new OperatorError('another backup is running')
  return done
}

async function makeOf(snapshot: Snapshot, wanted: Wanted): Promise<Done> {
  const { root, now, keepDays } = wanted
  await clearUnfinished(root)
  await expectRoom(snapshot, wanted)
  const name = await freeName(root, nameAt(now))
  const growing = unfinishedPath(root, name)
  await mkdir(growing, { mode: 0o700 })
  try {
    const { manifest, uploads } = await fill(growing, snapshot, wanted)
    await syncFileSystem(growing)
    await rename(growing, `${root}/${name}`)
    await syncFileSystem(root)
    return { path: `${root}/${name}`, manifest, uploads, removed: await removeOld(root, now, keepDays) }
  } catch (error) {
    await rm(growing, { recursive: true, force: true })
    if (isDiskFull(error)) throw new OperatorError(`the disk of ${root} is full: no backup was made`, { cause: error })
    throw error
  }
}

async function fill(folder: string, snapshot: Snapshot, wanted: Wanted) {
  const { say, filesDir, root, configDir, now } = wanted
  say('The database …')
  const dump = await dumpDatabase(folder, snapshot, wanted)
  say(`${snapshot.files.length} files …`)
  const previous = (await backupsIn(root)).at(-1)?.path ?? null
  const uploads = await saveUploads(snapshot.files, { store: filesDir, folder, previous })
  const configuration = configDir === null ? [] : await saveConfiguration(configDir, folder)
  const { major, bytes, migrations, rows, seals } = snapshot
  const manifest = await writeManifest(folder, [dump, ...configuration, ...uploads.sums], {
    format: 1,
    product: version,
    madeAt: now.toString(),
    database: { major, bytes, migrations, rows, seals },
    files: { count: uploads.sums.length, bytes: uploads.bytes },
    damaged: uploads.damaged,
  })
  return { manifest, uploads }
}

/** By way of us, so that it is hashed as it is written, and that pg_dump ends when we do: nobody reads it any more. */
async function dumpDatabase(folder: string, { id, major }: Snapshot, { url, tools }: Wanted): Promise<Sum> {
  const hash = createHash('sha256')
  const file = createWriteStream(`${folder}/${dumpFile}`, { mode: 0o600 })
  await runProgram({
    program: toolIn(await tools(major), 'pg_dump'),
    args: ['--format=custom', '--no-password', `--snapshot=${id}`],
    env: libpqEnvironment(url),
    output: [hashing(hash), file],
  })
  return { path: dumpFile, sha256: hash.digest('hex') }
}

/** A dump takes a quarter of the database or less; a file that the backup before has takes nothing, but none may be there. */
async function expectRoom({ bytes, files }: Snapshot, { root }: Wanted): Promise<void> {
  const { bavail, bsize } = await statfs(root)
  const hasPrevious = (await backupsIn(root)).length > 0
  const uploads = hasPrevious ? 0 : files.reduce((sum, file) => sum + file.bytes, 0)
  const needed = bytes / 4 + uploads
  if (bavail * bsize >= needed) return
  const say = (amount: number) => `${Math.ceil(amount / 2 ** 20)} MB`
  throw new OperatorError(
    `the disk of ${root} has ${say(bavail * bsize)} left, and a backup takes about ${say(needed)}: no backup was made`,
  )
}

async function freeName(root: string, name: string): Promise<string> {
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? name : `${name}-${i}`
    if ((await stat(`${root}/${candidate}`).catch(() => null)) === null) return candidate
  }
}

/** Everything at once: a sync for each of 100,000 files takes an hour on a disk that turns. */
async function syncFileSystem(path: string): Promise<void> {
  await chmod(path, 0o700)
  await runProgram({ program: 'sync', args: ['--file-system', path], env: { PATH: '/usr/bin:/bin' } })
}
