import { createHash } from 'node:crypto'
import type { BulkAction, BulkBody, BulkResult } from '@atum-desk/contract/bulk'
import { problems } from '@atum-desk/contract/problem'
import type { MergeBody } from '@atum-desk/contract/relations'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { Context } from '../../../platform/access/context.ts'
import type { TenantDb } from '../../../platform/db/tenant-db.ts'
import { AppError } from '../../../platform/errors.ts'
import { callerOf } from '../actions/ticket-actions.service.ts'
import type { Tickets } from '../tickets.service.ts'
import * as store from './bulk.store.ts'

/** What one ticket’s own routes call: a bulk action is allowed and refused nothing more and nothing less. */
export type BulkTickets = Pick<Tickets, 'get' | 'accept' | 'reject' | 'assign' | 'setStatus' | 'update' | 'retag'> & {
  comments: Pick<Tickets['comments'], 'add'>
  merge(ctx: Context, id: string, body: MergeBody): Promise<Ticket>
}

type Item = BulkResult['items'][number]

export function createBulk({ db, tickets }: { db: TenantDb; tickets: BulkTickets }) {
  const actOn = (ctx: Context, id: string, action: BulkAction, seen: { version?: number }): Promise<unknown> => {
    switch (action.type) {
      case 'accept':
        return tickets.accept(ctx, id, { ...without(action), ...seen })
      case 'reject':
        return tickets.reject(ctx, id, { reason: action.reason, ...seen })
      case 'assign':
        return tickets.assign(ctx, id, { ...without(action), ...seen })
      case 'status':
        return tickets.setStatus(ctx, id, { ...without(action), ...seen })
      case 'priority':
        return tickets.update(ctx, id, { priority: action.priority, ...seen })
      case 'category':
        return tickets.update(ctx, id, { category: action.category, ...seen })
      case 'tags':
        return tickets.retag(ctx, id, { ...without(action), ...seen })
      case 'comment':
        return tickets.comments.add(ctx, id, { body: action.body, internal: action.internal ?? true })
      case 'merge':
        return tickets.merge(ctx, id, { into: action.into, ...seen })
    }
  }

  /** In a transaction of its own. What went wrong with it is its result, and keeps no other from its turn. */
  async function one(ctx: Context, id: string, act: (ctx: Context) => Promise<unknown>): Promise<Item> {
    try {
      const { receipt } = ctx
      if (receipt === undefined || !(await db.read(ctx, (tx) => store.isDone(tx, receipt)))) await act(ctx)
      return { id, ok: true, ticket: await tickets.get(ctx, id) }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return (await doneMeanwhile(ctx, id)) ?? { id, ok: false, problem: problemOf(error) }
    }
  }

  /** Of the same request twice at once, one does it, and the other is refused: by its receipt, or by what was done. */
  async function doneMeanwhile(ctx: Context, id: string): Promise<Item | null> {
    const { receipt } = ctx
    if (receipt === undefined || !(await db.read(ctx, (tx) => store.isDone(tx, receipt)))) return null
    return { id, ok: true, ticket: await tickets.get(ctx, id) }
  }

  return {
    /**
     * LST-3: one ticket after the other, each as if it were asked for alone. Under a key, what was done to a ticket is not
     * done again, and what could not be done is tried again. Throws duplicate for a key that came with another body.
     */
    async run(ctx: Context, body: BulkBody, key?: string): Promise<BulkResult> {
      const userId = callerOf(ctx)
      const { ids, versions = {}, action } = body
      const claim = key === undefined ? null : { key, userId, requestHash: hashOf(body) }
      const requestId = claim && (await db.write(ctx, (tx) => store.claim(tx, claim)))
      const items: Item[] = []
      for (const id of ids) {
        const asked = requestId === null ? ctx : { ...ctx, receipt: { requestId, ticketId: id } }
        items.push(await one(asked, id, (own) => actOn(own, id, action, seenOf(versions[id]))))
      }
      return { items }
    },
  }
}

const seenOf = (version: number | undefined) => (version === undefined ? {} : { version })

function without<A extends { type: string }>({ type: _type, ...members }: A): Omit<A, 'type'> {
  return members
}

function problemOf({ code, details }: AppError): NonNullable<Item['problem']> {
  const { retryAfterSeconds: _later, ...told } = details
  return { type: `https://atumdesk.local/problems/${code}`, ...problems[code], code, ...told }
}

const hashOf = (body: BulkBody): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(body)))
    .digest('hex')

/** The members of every object in one order, so that a client may send them in any. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const members = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const)
  return Object.fromEntries(members.sort(([one], [other]) => (one < other ? -1 : 1)))
}
