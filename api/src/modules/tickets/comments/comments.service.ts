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
import * as comments from './comments.store.ts'

type CommentDeps = Pick<ReaderDeps, 'db' | 'settings'> & {
  move(tx: TenantTx, ticket: store.LockedTicket, command: TicketCommand): Promise<void>
}

/** Writes a comment of the caller's, who has been allowed to, and answers its id. */
export async function say(tx: TenantTx, ticket: store.LockedTicket, said: StaffCommentBody): Promise<string> {
  const { ctx } = tx
  if (ctx.actor.userId === null) throw new Error('only a person says something')
  const id = newId(ctx.now)
  await comments.insert(tx, { id, ticketId: ticket.id, orgId: ticket.orgId, ...said }, ctx.actor.userId)
  await tx.record(commentAdded(ticket, { id, internal: said.internal, byStaff: isStaff(ctx) }))
  return id
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

    /** Throws not-found, forbidden, ticket-final, reopen-window-over. */
    async add(ctx: Context, ticketId: string, said: StaffCommentBody): Promise<Comment> {
      return db.write(ctx, async (tx) => {
        const ticket = await store.lock(tx, ticketId)
        authorizeComment(ctx, ticket, said.internal)
        expectOpenToWords(ticket)
        // The helpdesk's own words change no status; a customer's may, and that is decided before they are written.
        const policyOf = await settings.policies(tx, [ticket.orgId])
        const action = isStaff(ctx) ? null : replyAction(ticket, policyOf(ticket.orgId), ctx.now)
        const id = await say(tx, ticket, said)
        if (action === 'customer_reply') await move(tx, ticket, { action })
        // A note must not show in an instant, or in the order of a list, that the customer sees too (ISO-2).
        else if (!said.internal) await store.touch(tx, ticketId)
        const [row] = await comments.byIds(tx, [id])
        if (row === undefined) throw new Error('a comment that was just written cannot be read')
        return presentComment(ctx, row, ticketId)
      })
    },
  }
}
