import type { Author, Comment } from '@atum-desk/contract/comments'
import type { TicketEvent } from '@atum-desk/contract/timeline'
import type { Context } from '../../platform/access/context.ts'
import { toWire } from '../../platform/clock.ts'
import type { CommentRow } from './comments.store.ts'
import { unseenName } from './domain/unseen-name.ts'
import type { EventRow } from './timeline.store.ts'

/** A customer is not told that there is such a thing as internal: the member is absent, not false. */
const internalFor = (ctx: Context, internal: boolean) => (ctx.orgId === null ? { internal } : {})

/** Of another organization, which had the ticket before this one: a customer is told no more of him (TKT-15). */
const authorOf = (id: string, name: string | null, orgId: string | null): Author =>
  name === null ? { id, name: unseenName, staff: false } : { id, name, staff: orgId === null }

export function presentComment(ctx: Context, row: CommentRow): Comment {
  return {
    id: row.id,
    ticketId: row.ticketId,
    author: authorOf(row.authorId, row.authorName, row.authorOrgId),
    body: row.body,
    ...internalFor(ctx, row.internal),
    createdAt: toWire(row.createdAt),
    editedAt: row.editedAt && toWire(row.editedAt),
  }
}

export function presentEvent(ctx: Context, row: EventRow): TicketEvent {
  const { actorId, actorName } = row
  return {
    id: row.id,
    name: row.name,
    actor: actorId !== null && actorName !== null ? authorOf(actorId, actorName, row.actorOrgId) : null,
    ...internalFor(ctx, row.internal),
    details: row.details,
    occurredAt: toWire(row.occurredAt),
  }
}
