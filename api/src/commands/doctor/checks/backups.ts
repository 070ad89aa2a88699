import { backupsIn } from '../../backup/folders.ts'
import { readManifest } from '../../backup/manifest.ts'
import { backupRoot } from '../../operator/places.ts'
import { type Check, fail, judged, stateOf } from '../finding.ts'

/** Hours: there is one every night. */
const age = { warn: 26, fail: 50 }
const todo = 'atum-desk backup; then systemctl status atum-desk-backup.timer, and journalctl -u atum-desk-backup'

export const backups: Check = {
  name: 'backup',
  async look({ env, now }) {
    const newest = (await backupsIn(backupRoot(env))).at(-1)
    if (newest === undefined) return [fail('backup', `there is none in ${backupRoot(env)}`, todo)]
    const { files, damaged } = await readManifest(newest.path)
    const hours = (now.epochMilliseconds - newest.madeAt.epochMilliseconds) / 3_600_000
    const says = `the newest is of ${newest.madeAt} (${Math.floor(hours)} h ago), with ${files.count} files`
    const found = judged('backup', stateOf(hours, age), says, todo)
    if (damaged.length === 0) return [found]
    return [found, fail('backup', `it lacks ${damaged.length} files that the store has lost`, 'atum-desk files verify')]
  },
}
