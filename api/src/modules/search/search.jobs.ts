import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { Sweep } from '../../platform/jobs/task.ts'
import * as backlog from './backlog.store.ts'
import { rebuildAfter } from './reindex.store.ts'

const batch = 200
/** 20,000 tickets a round: well under a minute, and a worker that stops loses one batch. */
const batchesARound = 100

/** SRC-5: reads into the index what a helpdesk had before there was one, each batch in a transaction of its own. */
export function backlogSweep({ db }: { db: TenantDb }): Sweep {
  return {
    name: 'search.read-backlog',
    async run(ctx) {
      for (let done = 0; done < batchesARound; done++) {
        const isOver = await db.write(ctx, async (tx) => {
          const held = await backlog.hold(tx)
          if (held === undefined) return true
          const last = await rebuildAfter(tx, held.after, batch)
          if (last === null) await backlog.complete(tx)
          else await backlog.advance(tx, last)
          return last === null
        })
        if (isOver) return
      }
    },
  }
}
