import { createHash } from 'node:crypto'
import type { Comment, StaffCommentBody } from '@atum-desk/contract/comments'
import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { Context } from '../../../platform/access/context.ts'
import type { TenantTx } from '../../../platform/db/tenant-db.ts'
import { newId } from '../../../platform/ids.ts'
import { expectOpenToWords, replyAction, type TicketCommand } from '../domain/ticket-decision.ts'
import type { ReaderDeps } from '../ticket-reader.ts'
import { commentAdded } from '../tickets.events.ts'
import { authorizeComment, isStaff } from '../tickets.policy.ts'
import * as store from '../tickets.store.ts'
import { presentComment } from '../timeline/timeline.present.ts'
import * as keys from './comment-keys.store.ts'
import * as comments from './comments.store.ts'

type CommentDeps = Pick<ReaderDeps, 'db' | 'settings'> & {
  move(tx: TenantTx, ticket: store.LockedTicket, command: TicketCommand): Promise<void>
}

/** Writes a comment of the caller's, who has been allowed to, and answers its id. */
export async function say(
  tx: TenantTx,
  ticket: store.LockedTicket,
  said: StaffCommentBody,
  id = newId(tx.ctx.now),
): Promise<string> {
  const { ctx } = tx
  await comments.insert(tx, { id, ticketId: ticket.id, orgId: ticket.orgId, ...said }, speakerOf(ctx))
  await tx.record(commentAdded(ticket, { id, internal: said.internal, byStaff: isStaff(ctx) }))
  return id
}

function speakerOf({ actor }: Context): string {
  if (actor.userId === null) throw new Error('only a person says something')
  return actor.userId
}

async function presented(tx: TenantTx, id: string, ticketId: string): Promise<Comment> {
  const [row] = await comments.byIds(tx, [id])
  if (row === undefined) throw new Error('a comment of the caller’s own cannot be read')
  return presentComment(tx.ctx, row, ticketId)
}

type Sent = Readonly<{ key: string; ticketId: string; id: string; said: StaffCommentBody }>

/** The comment that this key stands for already; null: it stands for this one now. */
function claimed(tx: TenantTx, { key, ticketId, id, said: { body, internal } }: Sent): Promise<string | null> {
  const requestHash = createHash('sha256')
    .update(JSON.stringify([ticketId, internal, body]))
    .digest('hex')
  return keys.claim(tx, { key, requestHash, userId: speakerOf(tx.ctx), commentId: id })
}

export function createComments({ db, settings, move }: CommentDeps) {
  return {
    /** Oldest first, as far as the caller may see them. Throws not-found. */
    async list(ctx: Context, ticketId: string, query: PageQuery): Promise<Page<Comment>> {
      return db.read(ctx, async (tx) => {
        await store.expectVisible(tx, ticketId)
        const { items, nextCursor } = await comments.pageOf(tx, ticketId, query)
        return { items: items.map((row) => presentComment(ctx, row, ticketId)), nextCursor }
      })
    },

    /**
     * Sent again under the same key, the same words answer the same comment, whatever the ticket has come to (TKT-8).
     * Throws not-found, forbidden, ticket-final, reopen-window-over, duplicate.
     */
    async add(ctx: Context, ticketId: string, said: StaffCommentBody, key?: string): Promise<Comment> {
      return db.write(ctx, async (tx) => {
        await store.expectVisible(tx, ticketId)
        const id = newId(ctx.now)
        const earlier = key === undefined ? null : await claimed(tx, { key, ticketId, id, said })
        if (earlier !== null) return presented(tx, earlier, ticketId)
        const ticket = await store.lock(tx, ticketId)
        authorizeComment(ctx, ticket, said.internal)
        expectOpenToWords(ticket)
        // The helpdesk's own words change no status; a customer's may, and that is decided before they are written.
        const policyOf = await settings.policies(tx, [ticket.orgId])
        const action = isStaff(ctx) ? null : replyAction(ticket, policyOf(ticket.orgId), ctx.now)
        await say(tx, ticket, said, id)
        if (action === 'customer_reply') await move(tx, ticket, { action })
        // A note must not show in an instant, or in the order of a list, that the customer sees too (ISO-2).
        else if (!said.internal) await store.touch(tx, ticketId)
        return presented(tx, id, ticketId)
      })
    },
  }
}
