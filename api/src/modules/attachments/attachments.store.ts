import type { PageQuery } from '@atum-desk/contract/common'
import { sql } from 'kysely'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

const noSuchTicket = () => new AppError('not-found', { detail: 'There is no such ticket.' })
const noSuchFile = () => new AppError('not-found', { detail: 'There is no such file.' })

const tickets = (tx: TenantReadTx, id: string) =>
  tx.q
    .selectFrom('tickets as t')
    .select(['id', 'number', 'org_id as orgId', 'status', 'merged_into as mergedIntoId'])
    .select(
      sql<number | null>`(select m.number from tickets m where m.tenant_id = t.tenant_id and m.id = t.merged_into)`.as(
        'mergedIntoNumber', // null, too, where the caller may not see it
      ),
    )
    .where('id', '=', id)

/** Throws `not-found`. */
export async function ticket(tx: TenantReadTx, id: string) {
  return tickets(tx, id).executeTakeFirstOrThrow(noSuchTicket)
}

/** Holds the ticket until the transaction ends, so that it cannot be closed meanwhile. Throws `not-found`. */
export async function lockTicket(tx: TenantTx, id: string) {
  return tickets(tx, id).forUpdate().executeTakeFirstOrThrow(noSuchTicket)
}

/** A comment of that ticket, if the caller may see one; else null. */
export async function comment(tx: TenantReadTx, of: { ticketId: string; commentId: string }) {
  const found = await tx.q
    .selectFrom('ticket_comments')
    .select(['author_id as authorId', 'internal'])
    .where('id', '=', of.commentId)
    .where('ticket_id', '=', of.ticketId)
    .executeTakeFirst()
  return found ?? null
}

const attachments = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('attachments as a')
    .leftJoin('users as u', 'u.id', 'a.uploaded_by')
    .innerJoin('tickets as t', 't.id', 'a.ticket_id')
    .select([
      'a.id',
      'a.org_id as orgId',
      'a.ticket_id as ticketId',
      't.number as ticketNumber',
      'a.comment_id as commentId',
      'a.file_name as fileName',
      'a.mime_type as mimeType',
      'a.size_bytes as sizeBytes',
      'a.sha256',
      'a.internal',
      'a.uploaded_by as uploadedById',
      'u.name as uploadedByName',
      'a.created_at as createdAt',
    ])

export type AttachmentRow = Awaited<ReturnType<typeof get>>

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, id: string) {
  return attachments(tx).where('a.id', '=', id).executeTakeFirstOrThrow(noSuchFile)
}

export async function byIds(tx: TenantReadTx, ids: readonly string[]): Promise<AttachmentRow[]> {
  return ids.length === 0 ? [] : attachments(tx).where('a.id', 'in', ids).execute()
}

/** In the order in which they came. */
export async function ofComment(tx: TenantReadTx, commentId: string): Promise<AttachmentRow[]> {
  return attachments(tx).where('a.comment_id', '=', commentId).orderBy('a.created_at').orderBy('a.id').execute()
}

/** With those of what was merged into the ticket, oldest first; by the index attachments_of_ticket. */
export async function list(tx: TenantReadTx, ticketId: string, { limit, cursor }: PageQuery) {
  const ticketOrMerged = sql<string>`any ((select app.ticket_and_merged(${ticketId}::uuid))::uuid[])`
  let attached = attachments(tx).where('a.ticket_id', '=', ticketOrMerged)
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'instant')
    attached = attached.where(({ eb, refTuple, tuple }) => eb(refTuple('a.created_at', 'a.id'), '>', tuple(key, id)))
  }
  const rows = await attached
    .orderBy('a.created_at')
    .orderBy('a.id')
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, ({ createdAt, id }) => ({ key: createdAt, id }))
}

export type NewAttachment = Readonly<{
  id: string
  orgId: string
  ticketId: string
  commentId: string | null
  fileName: string
  mimeType: string
  sizeBytes: number
  sha256: string
  internal: boolean
}>

export async function add(tx: TenantTx, file: NewAttachment, uploadedBy: string): Promise<void> {
  await tx.q
    .insertInto('attachments')
    .values({
      tenant_id: tx.ctx.tenantId,
      id: file.id,
      org_id: file.orgId,
      ticket_id: file.ticketId,
      comment_id: file.commentId,
      file_name: file.fileName,
      mime_type: file.mimeType,
      size_bytes: file.sizeBytes,
      sha256: file.sha256,
      internal: file.internal,
      uploaded_by: uploadedBy,
      created_at: tx.ctx.now,
    })
    .execute()
}
