import { readMigrations } from '@atum-desk/migrations'
import type { Temporal } from 'temporal-polyfill'
import { holdFiles } from '../../platform/files/held.ts'
import { firstFault, type Manifest, readManifest } from '../backup/manifest.ts'
import { OperatorError } from '../operator/command.ts'
import { databaseOf } from '../postgres/libpq.ts'
import { withDatabases } from './databases.store.ts'
import { fillDatabase } from './fill.ts'
import { putConfiguration } from './put-configuration.ts'
import { putFiles } from './put-files.ts'
import { expectRoom } from './room.ts'

export type Wanted = Readonly<{
  folder: string
  /** Of a superuser. */
  url: string
  filesDir: string
  /** Null: it stays as it is. */
  configDir: string | null
  overwrite: boolean
  now: Temporal.Instant
  tools(major: number): Promise<string>
  say(progress: string): void
}>

/** Reads it, and each of its files. Throws an OperatorError where it cannot be relied on, or is newer than we are. */
async function checkBackup({ folder, say }: Pick<Wanted, 'folder' | 'say'>): Promise<Manifest> {
  const manifest = await readManifest(folder)
  say('The backup’s own files …')
  const fault = await firstFault(folder, manifest)
  if (fault !== null) throw new OperatorError(`${folder} cannot be relied on: ${fault}; nothing was changed`)
  const known = new Set((await readMigrations()).map(({ name }) => name))
  const unknown = manifest.database.migrations.find((name) => !known.has(name))
  if (unknown !== undefined) throw new OperatorError(`${folder} is of a newer version than this one: it has ${unknown}`)
  return manifest
}

/** Into a database of another name first, which takes the place of the other when it is whole: what fails changes nothing. */
export async function restore(wanted: Wanted) {
  const { folder, url, filesDir, configDir, overwrite, say, tools, now } = wanted
  const name = databaseOf(url)
  const manifest = await checkBackup(wanted)
  return withDatabases(url, async (databases) => {
    await expectRoom(databases, manifest)
    await databases.reopen(name)
    const isFilled = await databases.isFilled(name)
    if (isFilled && !overwrite) throw new OperatorError(`the database ${name} is not empty: --overwrite keeps it aside`)
    const made = `${name}_restoring`
    const former = isFilled ? `${name}_before_${now.epochMilliseconds}` : null
    try {
      say('The database …')
      await fillDatabase(await databases.create(made, name), folder, manifest, await tools(manifest.database.major))
      say('The files …')
      const files = await putFiles(folder, filesDir)
      await holdFiles(filesDir)
      await databases.replace({ wanted: name, made, former })
      const beside = `before-${now.epochMilliseconds}`
      const configuration = configDir === null ? [] : await putConfiguration(folder, configDir, beside)
      return { manifest, files, configuration, former, pending: await pendingOf(manifest) }
    } catch (error) {
      await databases.drop(made)
      throw error
    }
  })
}

/** The same into a database that is dropped afterwards: would it come back? */
export async function rehearse(wanted: Omit<Wanted, 'filesDir' | 'configDir' | 'overwrite'>): Promise<Manifest> {
  const { folder, url, say, tools } = wanted
  const manifest = await checkBackup(wanted)
  return withDatabases(url, async (databases) => {
    await expectRoom(databases, manifest)
    const made = `${databaseOf(url)}_rehearsal`
    try {
      say('The database …')
      await fillDatabase(
        await databases.create(made, databaseOf(url)),
        folder,
        manifest,
        await tools(manifest.database.major),
      )
      return manifest
    } finally {
      await databases.drop(made)
    }
  })
}

async function pendingOf({ database }: Manifest): Promise<string[]> {
  return (await readMigrations()).map(({ name }) => name).filter((name) => !database.migrations.includes(name))
}
