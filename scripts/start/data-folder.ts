import { accessSync, constants, existsSync, mkdirSync, statSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, Refusal } from '../refusal.ts'

/** What lies where in the data folder. */
export type DataFolder = Readonly<{
  path: string
  postgres: string
  files: string
  secrets: string
  logs: Readonly<{ postgres: string; server: string }>
}>

export const dataFolder = (path: string): DataFolder => ({
  path,
  postgres: `${path}/postgres`,
  files: `${path}/files`,
  secrets: `${path}/secrets.json`,
  logs: { postgres: `${path}/logs/postgres.log`, server: `${path}/logs/atum-desk.log` },
})

const causes: Record<string, string> = {
  EEXIST: 'there is a file in its place',
  ENOTDIR: 'there is a file on its way',
  ENOENT: 'nothing can be made there',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
}

/**
 * Makes it when it is not there, and begins the logs anew when they have grown. Of the three only the folder itself is
 * open to walk through: PostgreSQL may be another user. Throws a Refusal.
 */
export function openDataFolder(path: string): DataFolder {
  const folder = dataFolder(path)
  try {
    makeParents(path)
    if (!existsSync(path)) mkdirSync(path, { mode: 0o711 })
    mkdirSync(path, { recursive: true, mode: 0o711 })
    for (const inner of [folder.files, `${path}/logs`]) mkdirSync(inner, { recursive: true, mode: 0o700 })
    for (const each of [path, folder.files, `${path}/logs`]) accessSync(each, constants.W_OK | constants.X_OK)
    for (const log of Object.values(folder.logs)) shorten(log)
  } catch (cause) {
    const reason = causes[codeOf(cause)] ?? (cause instanceof Error ? cause.message : cause)
    throw new Refusal(`the data folder ${path} cannot be used: ${reason}`, { cause })
  }
  return folder
}

/** One by one: under /proc Node's own recursion, which takes ENOENT for a missing parent, would never end. */
function makeParents(path: string): void {
  const parent = dirname(path)
  if (existsSync(parent)) return
  makeParents(parent)
  mkdirSync(parent, { mode: 0o711 })
}

const longestLog = 10 * 1024 * 1024

function shorten(log: string): void {
  if (existsSync(log) && statSync(log).size > longestLog) truncateSync(log)
}
