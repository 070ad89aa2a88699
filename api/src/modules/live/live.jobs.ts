import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { firstIdAt } from '../../platform/ids.ts'
import type { Sweep } from '../../platform/jobs/task.ts'
import * as store from './live.store.ts'

/** A client that was away for longer loads anew, which is less than a week of events. */
const kept = { hours: 7 * 24 }
const batch = 5_000

/** Forgets what nobody resumes from any more. An event's id is made when it happens, so its age is in it. */
export const liveSweep = ({ db }: { db: TenantDb }): Sweep => ({
  name: 'live.forget',
  async run(ctx) {
    const before = firstIdAt(ctx.now.subtract(kept))
    while ((await db.write(ctx, (tx) => store.forget(tx, before, batch))) === batch);
  },
})
