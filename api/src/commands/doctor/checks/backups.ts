import type { Temporal } from 'temporal-polyfill'
import { type Backup, backupsIn, isToCome, newestOf } from '../../backup/folders.ts'
import { readManifest } from '../../backup/manifest.ts'
import { backupRoot } from '../../operator/places.ts'
import { type Check, type Finding, fail, judged, stateOf, warn } from '../finding.ts'

/** Hours: there is one every night. */
const age = { warn: 26, fail: 50 }
const todo = 'atum-desk backup; then systemctl status atum-desk-backup.timer, and journalctl -u atum-desk-backup'

export const backups: Check = {
  name: 'backup',
  async look({ env, now }) {
    const all = await backupsIn(backupRoot(env))
    const strange = toCome('backup', all, now)
    const newest = newestOf(all, now)
    if (newest === undefined) return [...strange, fail('backup', `there is none in ${backupRoot(env)}`, todo)]
    const { files, damaged } = await readManifest(newest.path)
    const hours = (now.epochMilliseconds - newest.madeAt.epochMilliseconds) / 3_600_000
    const says = `the newest is of ${newest.madeAt} (${Math.floor(hours)} h ago), with ${files.count} files`
    const found = judged('backup', stateOf(hours, age), says, todo)
    if (damaged.length === 0) return [...strange, found]
    return [
      ...strange,
      found,
      fail('backup', `it lacks ${damaged.length} files that the store has lost`, 'atum-desk files verify'),
    ]
  },
}

/** Made while the clock was ahead: nothing is newer, and it never gets old. */
export function toCome(name: string, all: readonly Backup[], now: Temporal.Instant): Finding[] {
  const strange = all.filter((each) => isToCome(each, now))
  const todo = `see the clock; if it is right: rm -r ${strange.map(({ path }) => path).join(' ')}`
  return strange.length === 0 ? [] : [warn(name, `${strange.length} are of a time that has not come`, todo)]
}
