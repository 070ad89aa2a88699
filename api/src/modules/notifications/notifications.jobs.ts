import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { Sweep, Task } from '../../platform/jobs/task.ts'
import type { Digests } from './digest.ts'
import * as inbox from './inbox.store.ts'
import { settleCollected } from './notifications.queue.ts'

/** What was read is kept for a quarter, what was not for a year. Days, since an instant knows no months. */
const kept = { read: { hours: 24 * 90 }, any: { hours: 24 * 365 } }
/** A minute’s share, which takes a few milliseconds. */
const forgottenAtOnce = 1_000

type Means = Readonly<{ db: TenantDb; digests: Digests }>

export function notificationTasks({ digests }: Pick<Means, 'digests'>): Task[] {
  const settle: Task<typeof settleCollected.payload> = {
    kind: settleCollected,
    run: (ctx, { userId }) => digests.settle(ctx, userId),
  }
  return [settle]
}

export const notificationSweeps = ({ db, digests }: Means): Sweep[] => [
  { name: 'notifications.digest', run: digests.sweep },
  {
    name: 'notifications.forget',
    run: (ctx: Context) => {
      const old = { read: ctx.now.subtract(kept.read), any: ctx.now.subtract(kept.any) }
      return db.write(ctx, (tx) => inbox.forget(tx, { ...old, limit: forgottenAtOnce }))
    },
  },
]
