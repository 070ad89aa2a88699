import { existsSync } from 'node:fs'
import { backupsIn } from '../../backup/folders.ts'
import { baseRoot, walRoot } from '../../operator/places.ts'
import { type Check, fail, judged, stateOf } from '../finding.ts'

/** Days: a whole copy is made every week, and the log of two is kept. */
const age = { warn: 8, fail: 14 }
const todo =
  'systemctl start atum-desk-base; then systemctl status atum-desk-base.timer, and journalctl -u atum-desk-base'

/** The copies from which point-in-time recovery goes on, on a box that was installed with it. */
export const pitr: Check = {
  name: 'pitr',
  async look({ env, now }) {
    if (!existsSync(walRoot(env))) return []
    const newest = (await backupsIn(baseRoot(env))).at(-1)
    if (newest === undefined) return [fail('pitr', `there is no copy in ${baseRoot(env)} to go on from`, todo)]
    const days = (now.epochMilliseconds - newest.madeAt.epochMilliseconds) / 86_400_000
    return [
      judged('pitr', stateOf(days, age), `the newest copy is of ${newest.madeAt} (${Math.floor(days)} days ago)`, todo),
    ]
  },
}
