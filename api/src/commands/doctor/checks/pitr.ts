import { existsSync } from 'node:fs'
import { backupsIn, newestOf } from '../../backup/folders.ts'
import { baseRoot, walRoot } from '../../operator/places.ts'
import { type Check, fail, judged, stateOf } from '../finding.ts'
import { toCome } from './backups.ts'

/** Days: a whole copy is made every night, and what leads to the last 14 is kept. */
const age = { warn: 2, fail: 8 }
const todo =
  'systemctl start atum-desk-base; then systemctl status atum-desk-base.timer, and journalctl -u atum-desk-base'

/** The copies from which point-in-time recovery goes on, on a box that was installed with it. */
export const pitr: Check = {
  name: 'pitr',
  async look({ env, now }) {
    if (!existsSync(walRoot(env))) return []
    const all = await backupsIn(baseRoot(env))
    const strange = toCome('pitr', all, now)
    const newest = newestOf(all, now)
    if (newest === undefined)
      return [...strange, fail('pitr', `there is no copy in ${baseRoot(env)} to go on from`, todo)]
    const days = (now.epochMilliseconds - newest.madeAt.epochMilliseconds) / 86_400_000
    return [
      ...strange,
      judged('pitr', stateOf(days, age), `the newest copy is of ${newest.madeAt} (${Math.floor(days)} days ago)`, todo),
    ]
  },
}
