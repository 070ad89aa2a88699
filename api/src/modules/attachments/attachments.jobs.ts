import type { Temporal } from 'temporal-polyfill'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Sweep } from '../../platform/jobs/task.ts'
import * as store from './stored-files.store.ts'

type UpkeepDeps = Readonly<{ db: TenantDb; files: FileStore }>

/** Longer than any upload stands between its file and its row, which is a moment. */
const grace = { hours: 1 }

/** Of each tenant: by the first two digits of a hash. */
const folders = 256

/**
 * FIL-5: what a crash left behind. An upload that stopped on its way is seen at once; of the files that have a name, each
 * minute looks at one folder, and so at all of them every four hours. Of a million that is 4,000 names a minute, and it
 * needs no list of what is pending, which could itself be lost. After a restore it takes none for two weeks.
 */
export function attachmentSweep({ db, files }: UpkeepDeps): Sweep {
  return {
    name: 'files-without-a-row',
    async run(ctx) {
      const notSince = ctx.now.subtract(grace)
      await files.removeAbandoned(ctx.tenantId, notSince)
      if (await files.areHeld(ctx.now)) return
      const minute = Math.floor(ctx.now.epochMilliseconds / 60_000)
      await sweepFolder(ctx, (minute % folders).toString(16).padStart(2, '0'), notSince)
    },
  }

  async function sweepFolder(ctx: Context, folder: string, notSince: Temporal.Instant): Promise<void> {
    const present = await files.list(ctx.tenantId, folder)
    if (present.length === 0) return
    const used = await db.read(ctx, (tx) => store.inUse(tx, present))
    for (const sha256 of present.filter((each) => !used.has(each))) await removeUnused(ctx, sha256, notSince)
  }

  /** Asked once more under the lock: meanwhile a second upload may have brought the same content, and written its row. */
  async function removeUnused(ctx: Context, sha256: string, notSince: Temporal.Instant): Promise<void> {
    await db.write(ctx, async (tx) => {
      await store.holdFileAlone(tx, sha256)
      const used = await store.inUse(tx, [sha256])
      if (!used.has(sha256)) await files.remove(ctx.tenantId, sha256, notSince)
    })
  }
}
