import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import * as store from './stored-files.store.ts'

const filesAPage = 500

/**
 * FIL-5: reads every file of the tenant that has a row again, and answers how it found it. It asks in pages and reads
 * between them, with no transaction open: it may run for hours beside the helpdesk.
 */
export async function* checkFiles({ db, files }: { db: TenantDb; files: FileStore }, ctx: Context) {
  for (let after = ''; ; ) {
    const page = await db.read(ctx, (tx) => store.expectedAfter(tx, after, filesAPage))
    for (const sha256 of page) {
      yield { sha256, state: await files.verify(ctx.tenantId, sha256) }
    }
    const last = page.at(-1)
    if (last === undefined) return
    after = last
  }
}
