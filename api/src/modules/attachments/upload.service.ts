import type { Attachment, UploadQuery } from '@atum-desk/contract/attachments'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError, invalid, invalidReference } from '../../platform/errors.ts'
import { isPlainText, typeByMagic } from '../../platform/files/content.ts'
import type { Arrived, FileStore } from '../../platform/files/file-store.ts'
import { newId } from '../../platform/ids.ts'
import { attachmentUploaded } from './attachments.events.ts'
import { admitUpload } from './attachments.policy.ts'
import { presentAttachment } from './attachments.present.ts'
import * as store from './attachments.store.ts'
import { expectAgreement, type Kind, kindOf } from './domain/accepted-types.ts'
import { displayName } from './domain/file-name.ts'
import { keepFile } from './stored-files.store.ts'

/** A file whose name has come and whose bytes have not: they are taken from the connection as they are read. */
export type SentFile = Readonly<{ fileName: string; bytes: AsyncIterable<Uint8Array> }>

type SettingsSource = Readonly<{ of(tx: TenantReadTx): Promise<{ uploadLimitBytes: number }> }>
export type UploadDeps = Readonly<{ db: TenantDb; files: FileStore; settings: SettingsSource }>

/**
 * Asked first, then received with no transaction open, then asked again and written down: a crash in between leaves a
 * file without a row, which the sweep finds, and never a row without its file (FIL-5). `send` begins to read the body,
 * and is called only for somebody who may upload. Throws not-found, forbidden, invalid-reference, ticket-final,
 * unsupported-media-type, body-too-large, validation-failed, malformed, unavailable.
 */
export function createUpload({ db, files, settings }: UploadDeps) {
  return async (ctx: Context, ticketId: string, wish: UploadQuery, send: () => Promise<SentFile>) => {
    const limitBytes = await db.read(ctx, async (tx) => {
      admitUpload(ctx, await placeOf(tx, await store.ticket(tx, ticketId), wish), wish)
      return (await settings.of(tx)).uploadLimitBytes
    })
    const sent = await send()
    const fileName = displayName(sent.fileName)
    const kind = kindOf(fileName)
    const inspect = (file: Arrived) => expectContent(file, kind)
    const { sha256, sizeBytes } = await files.put(ctx.tenantId, sent.bytes, { limitBytes, inspect })
    return db.write(ctx, async (tx): Promise<Attachment> => {
      const ticket = await store.lockTicket(tx, ticketId)
      const { internal } = admitUpload(ctx, await placeOf(tx, ticket, wish), wish)
      await keepFile(tx, sha256)
      if (!(await files.has(ctx.tenantId, sha256))) throw sweptAway()
      const place = { ticketId, orgId: ticket.orgId, commentId: wish.commentId ?? null, internal }
      const id = newId(ctx.now)
      await store.add(tx, { id, ...place, fileName, mimeType: kind.mimeType, sizeBytes, sha256 }, uploaderOf(ctx))
      const row = await store.get(tx, id)
      await tx.record(attachmentUploaded(row))
      return presentAttachment(ctx, row)
    })
  }
}

type Ticket = Awaited<ReturnType<typeof store.ticket>>

async function placeOf(tx: TenantReadTx, ticket: Ticket, { commentId }: UploadQuery) {
  if (commentId === undefined) return { ticket, comment: null }
  const comment = await store.comment(tx, { ticketId: ticket.id, commentId })
  if (comment === null) throw invalidReference('/commentId', 'is no comment on this ticket')
  return { ticket, comment }
}

/** FIL-2. Only a file that was promised to be text is read again, to its end. */
async function expectContent({ path, sizeBytes }: Arrived, kind: Kind): Promise<void> {
  if (sizeBytes === 0) throw invalid('/file', 'minLength', 'is empty')
  expectAgreement(kind, { magic: await typeByMagic(path), text: kind.text && (await isPlainText(path)) })
}

function uploaderOf({ actor }: Context): string {
  if (actor.userId === null) throw new Error('only a person uploads')
  return actor.userId
}

/** The sweep took the same content, old and unused, at the moment when it came anew: rarer than a full disk. */
const sweptAway = () => new AppError('unavailable', { detail: 'The file could not be kept; send it again.' })
