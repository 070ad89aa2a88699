import type { SplitBody } from '@atum-desk/contract/relations'
import type { Ticket } from '@atum-desk/contract/tickets'
import { authorize } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'
import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { invalidReference } from '../../platform/errors.ts'
import type { Attachments } from '../attachments/index.ts'
import type { Tickets } from '../tickets/index.ts'
import { linked, split as splitOff } from './relations.events.ts'
import * as store from './relations.store.ts'

export type SplitDeps = Readonly<{
  tickets: Pick<Tickets['relating'], 'once' | 'open' | 'hold'>
  attachments: Pick<Attachments, 'carry'>
}>

type Comment = Awaited<ReturnType<typeof store.commentOf>>
type Held = Awaited<ReturnType<SplitDeps['tickets']['hold']>>

/** TKT-12: what somebody said beside the point becomes a ticket of its own. */
export function createSplits({ tickets, attachments }: SplitDeps) {
  async function split(tx: TenantTx, newId: string, ticket: Held, body: SplitBody): Promise<void> {
    const comment = await store.commentOf(tx, ticket.id, body.commentId)
    // A note's text must not come to stand where the customer reads it.
    if (comment.internal) throw invalidReference('/commentId', 'is an internal note, which no customer may read')
    const requesterId = isRequester(comment, ticket) ? comment.authorId : await store.requesterOf(tx, ticket.id)
    const { title, description = comment.body, priority = ticket.priority, serviceId } = body
    const category = body.category ?? ticket.category ?? undefined
    const number = await tickets.open(tx, newId, {
      ...{ title, description, priority, requesterId, orgId: ticket.orgId },
      ...(category !== undefined && { category }),
      ...(serviceId !== undefined && { serviceId }),
    })
    const fresh = { id: newId, orgId: ticket.orgId, number }
    await store.add(tx, { kind: 'split_from', fromId: newId, toId: ticket.id })
    await tx.record(linked(fresh, 'split_from', ticket))
    await tx.record(splitOff(ticket, fresh))
    await attachments.carry(tx, { fromComment: comment.id, to: fresh })
  }

  return {
    /**
     * A ticket in NEW, for the customer who wrote the comment, with its words and files. Sent again under the same key it
     * is the same ticket. Throws not-found, ticket-merged, invalid-reference, duplicate.
     */
    async split(ctx: Context, id: string, body: SplitBody, key?: string): Promise<Ticket> {
      authorize(ctx, 'ticket.create')
      return tickets.once(ctx, { body: { splitFrom: id, ...body }, key }, async (tx, newId) =>
        split(tx, newId, await tickets.hold(tx, id), body),
      )
    },
  }
}

/** Staff ask for nobody; who has left, or belongs elsewhere by now, cannot be answered. */
const isRequester = ({ active, authorOrgId }: Comment, { orgId }: Held) => active && authorOrgId === orgId
