import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import type { Temporal } from 'temporal-polyfill'
import { folderMode, type Places } from './places.ts'

/** Gives a file that is on the disk its name, in one step, and answers when a power cut can no longer take it away. */
export async function nameFile(places: Places, path: string, sha256: string): Promise<void> {
  const folder = places.folderOf(sha256)
  await mkdir(folder, { recursive: true, mode: folderMode })
  await rename(path, places.pathOf(sha256))
  // A name is safe when its folder is, and a new folder's name stands in the one above.
  for (const each of [folder, places.tenant, places.root]) await syncFolder(each)
}

async function syncFolder(path: string): Promise<void> {
  await using folder = await open(path)
  await folder.sync()
}

/** False where it was written since, or is not there. */
export async function removeOld(path: string, notSince: Temporal.Instant): Promise<boolean> {
  const written = await timeOf(path)
  if (written === null || written >= notSince.epochMilliseconds) return false
  await rm(path, { force: true })
  return true
}

/** When it was last written, in milliseconds since 1970; null where it is not. */
export async function timeOf(path: string): Promise<number | null> {
  const found = await unlessMissing(stat(path))
  return found?.mtimeMs ?? null
}

export async function namesIn(folder: string): Promise<string[]> {
  return (await unlessMissing(readdir(folder))) ?? []
}

/** Null for what is not there; every other failure stays one. */
export async function unlessMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

const errorCode = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

const full: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT'])

/** No room on the disk, or no more of it for this account. */
export const isDiskFull = (error: unknown): boolean => full.has(errorCode(error))
