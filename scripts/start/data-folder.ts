import { accessSync, constants, existsSync, mkdirSync, statSync, truncateSync } from 'node:fs'
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

const longestLog = 10 * 1024 * 1024

function shorten(log: string): void {
  if (existsSync(log) && statSync(log).size > longestLog) truncateSync(log)
}
