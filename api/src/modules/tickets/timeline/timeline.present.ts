import type { Author, Comment } from '@atum-desk/contract/comments'
import type { Reference } from '@atum-desk/contract/common'
import type { TicketEvent, TicketEventDetails } from '@atum-desk/contract/timeline'
import type { Context } from '../../../platform/access/context.ts'
import { toWire } from '../../../platform/clock.ts'
import type { CommentRow } from '../comments/comments.store.ts'
import { unseenName } from '../domain/unseen-name.ts'
import { numberOf } from '../tickets.present.ts'
import type { EventRow } from './timeline.store.ts'

/** A customer is not told that there is such a thing as internal: the member is absent, not false. */
const internalFor = (ctx: Context, internal: boolean) => (ctx.orgId === null ? { internal } : {})

/** Of another organization, which had the ticket before this one: a customer is told no more of him (TKT-15). */
const authorOf = (id: string, name: string | null, orgId: string | null): Author =>
  name === null ? { id, name: unseenName, staff: false } : { id, name, staff: orgId === null }

/** `ticketId`: of which ticket it is read. */
export function presentComment(ctx: Context, row: CommentRow, ticketId: string): Comment {
  return {
    id: row.id,
    ticketId: row.ticketId,
    author: authorOf(row.authorId, row.authorName, row.authorOrgId),
    body: row.body,
    ...internalFor(ctx, row.internal),
    ...(row.ticketId !== ticketId && {
      mergedFrom: { id: row.ticketId, number: numberOf({ number: row.ticketNumber }) },
    }),
    createdAt: toWire(row.createdAt),
    editedAt: row.editedAt && toWire(row.editedAt),
  }
}

/** Where the caller may see it. */
const otherTicket = ({ otherId: id, otherNumber: number }: EventRow) =>
  id === null || number === null ? {} : { ticket: { id, number: numberOf({ number }) } }

/** Whom an event names, beside who works on the ticket and who did it. */
export const peopleIn = ({ added = [], removed = [], requester }: TicketEventDetails): Reference[] => [
  ...added,
  ...removed,
  ...(requester === undefined ? [] : [requester]),
]

/**
 * How staff share their work out among themselves stays with them; and of people of another organization, which had the
 * ticket before, a customer reads no name (TKT-15). `known`: whom of them the caller may see.
 */
function detailsFor(ctx: Context, details: TicketEventDetails, known: ReadonlySet<string>): TicketEventDetails {
  if (ctx.orgId === null) return details
  const { previous: _previous, strategy: _strategy, added, removed, requester, ...told } = details
  const named = ({ id, name }: Reference): Reference => ({ id, name: known.has(id) ? name : unseenName })
  return {
    ...told,
    ...(added && { added: added.map(named) }),
    ...(removed && { removed: removed.map(named) }),
    ...(requester && { requester: named(requester) }),
  }
}

export function presentEvent(ctx: Context, row: EventRow, known: ReadonlySet<string>): TicketEvent {
  const { actorId, actorName } = row
  return {
    id: row.id,
    name: row.name,
    actor: actorId !== null && actorName !== null ? authorOf(actorId, actorName, row.actorOrgId) : null,
    ...internalFor(ctx, row.internal),
    details: { ...detailsFor(ctx, row.details, known), ...otherTicket(row) },
    occurredAt: toWire(row.occurredAt),
  }
}
