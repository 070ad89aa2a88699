import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { Sweep } from '../../platform/jobs/task.ts'
import * as store from './seals.store.ts'

/** 0.5 s of sealing, on a busy machine. */
const batch = 5_000

/** AUD-3: after the commit, so that no writer waits for another one's seal. Within a minute, and in order. */
export const sealSweep = ({ db }: { db: TenantDb }): Sweep => ({
  name: 'audit.seal',
  async run(ctx) {
    while ((await db.write(ctx, (tx) => store.seal(tx, batch))) === batch);
  },
})
