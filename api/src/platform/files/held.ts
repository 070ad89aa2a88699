import { lchown, mkdir, rm, stat } from 'node:fs/promises'
import type { Temporal } from 'temporal-polyfill'
import { timeOf } from './disk.ts'
import { folderMode } from './places.ts'

/** As long as backups and the log of PostgreSQL lead back. */
const held = { hours: 24 * 14 }

/** A folder, which is made or is not: a link that somebody has laid in the store leads root nowhere. */
const markIn = (root: string) => `${root}/.held`

/**
 * FIL-5: the database is another one now, and knows other files. Those that only the one of before knows stay for two weeks, as
 * somebody may go back to it. By its hand scripts/pitr.sh does the same.
 */
export async function holdFiles(root: string): Promise<void> {
  const { uid, gid } = await stat(root)
  await rm(markIn(root), { recursive: true, force: true })
  await mkdir(markIn(root), { mode: folderMode })
  await lchown(markIn(root), uid, gid)
}

export async function areHeld(root: string, now: Temporal.Instant): Promise<boolean> {
  const since = await timeOf(markIn(root))
  return since !== null && since > now.subtract(held).epochMilliseconds
}
