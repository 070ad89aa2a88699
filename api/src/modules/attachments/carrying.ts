import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'
import { attachmentUploaded } from './attachments.events.ts'
import * as store from './attachments.store.ts'
import { keepFile } from './stored-files.store.ts'

type Way = Readonly<{ fromComment: string; to: Readonly<{ id: string; orgId: string }> }>

/** TKT-12: a comment's files, to another ticket as its own: rows that refer to the same bytes, by the same people. */
export async function carry(tx: TenantTx, { fromComment, to }: Way): Promise<void> {
  for (const file of await store.ofComment(tx, fromComment)) {
    const id = newId(tx.ctx.now)
    await keepFile(tx, file.sha256)
    await store.add(tx, { ...file, id, orgId: to.orgId, ticketId: to.id, commentId: null }, file.uploadedById)
    await tx.record(attachmentUploaded(await store.get(tx, id)))
  }
}
