import type { Readable } from 'node:stream'
import type { Attachment } from '@atum-desk/contract/attachments'
import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { Context } from '../../platform/access/context.ts'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { Part } from '../../platform/files/file-store.ts'
import { checkFiles } from './attachments.check.ts'
import { attachmentDownloaded } from './attachments.events.ts'
import { presentAttachment } from './attachments.present.ts'
import * as store from './attachments.store.ts'
import { carry } from './carrying.ts'
import { createUpload, type UploadDeps } from './upload.service.ts'

export type Attachments = ReturnType<typeof createAttachments>

export function createAttachments(deps: UploadDeps) {
  const { db, files } = deps
  return {
    upload: createUpload(deps),
    check: (ctx: Context) => checkFiles(deps, ctx),
    carry,

    /** Oldest first, as far as the caller may see them. Throws not-found. */
    async list(ctx: Context, ticketId: string, query: PageQuery): Promise<Page<Attachment>> {
      return db.read(ctx, async (tx) => {
        await store.ticket(tx, ticketId)
        const { items, nextCursor } = await store.list(tx, ticketId, query)
        return { items: items.map((row) => presentAttachment(ctx, row, ticketId)), nextCursor }
      })
    },

    /** Throws not-found. */
    async get(ctx: Context, id: string): Promise<Attachment> {
      return presentAttachment(ctx, await db.read(ctx, (tx) => store.get(tx, id)))
    },

    /**
     * The bytes, or a part of them. AUD-1: it is on record before the first byte is read, each part anew, since one part
     * may be all that somebody wanted. Throws not-found.
     */
    async open(ctx: Context, id: string, part: Part | null): Promise<Readable> {
      const file = await db.write(ctx, async (tx) => {
        const row = await store.get(tx, id)
        await tx.record(attachmentDownloaded(row, part))
        return row
      })
      return files.open(ctx.tenantId, file.sha256, part ?? undefined)
    },

    /** For the timeline of that ticket, in its transaction: those of them that its caller may see. */
    async byIds(tx: TenantReadTx, ids: readonly string[], ticketId: string): Promise<ReadonlyMap<string, Attachment>> {
      const rows = await store.byIds(tx, ids)
      return new Map(rows.map((row) => [row.id, presentAttachment(tx.ctx, row, ticketId)]))
    },
  }
}
