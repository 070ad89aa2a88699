import { systemContext } from '../../platform/access/context.ts'
import type { Clock } from '../../platform/clock.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { rebuildAfter } from './reindex.store.ts'

const batch = 200

/**
 * Writes the index anew: after a restore of half a backup, or a change of how words are read. Each batch is a
 * transaction of its own, so that no writer waits for long.
 */
export function createReindex({ db, clock }: { db: TenantDb; clock: Clock }) {
  return {
    /** Answers the number of batches. */
    async tenant(tenantId: string, size = batch): Promise<number> {
      const ctx = systemContext({ tenantId, requestId: 'reindex', now: clock.now() })
      let batches = 0
      let after: string | null = null
      for (;;) {
        after = await db.write(ctx, (tx) => rebuildAfter(tx, after, size))
        if (after === null) return batches
        batches += 1
      }
    },
  }
}
