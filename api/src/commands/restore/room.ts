import { statfs } from 'node:fs/promises'
import type { Manifest } from '../backup/manifest.ts'
import { OperatorError } from '../operator/command.ts'
import type { Databases } from './databases.store.ts'

const say = (bytes: number) => `${Math.ceil(bytes / 2 ** 20)} MB`

/**
 * The restored database stands beside the one that people use: a disk that it filled would stop that too. Throws an
 * OperatorError. A server on another machine has a disk of which nothing is known here.
 */
export async function expectRoom(databases: Databases, { database: { bytes } }: Manifest): Promise<void> {
  const folder = await databases.folder()
  const disk = await statfs(folder).catch(() => null)
  if (disk === null || disk.bavail * disk.bsize >= bytes) return
  const free = say(disk.bavail * disk.bsize)
  throw new OperatorError(
    `the disk of ${folder} has ${free} left, and it takes about ${say(bytes)}: nothing was changed`,
  )
}
