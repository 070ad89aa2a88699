import type { Reference } from '@atum-desk/contract/common'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { CcBody, WatchersBody } from '@atum-desk/contract/watchers'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { customers } from './followers.ts'
import { ccChanged, watchersChanged } from './watchers.events.ts'
import { authorizeCc, authorizeWatch, isStaff } from './watchers.policy.ts'
import * as store from './watchers.store.ts'

export type Watchers = ReturnType<typeof createWatchers>

type Needs = Readonly<{ db: TenantDb; tickets: { presented(tx: TenantReadTx, id: string): Promise<Ticket> } }>

/** TKT-18. All of them answer the ticket, and throw not-found and forbidden. Who follows it is no part of its version. */
export function createWatchers({ db, tickets }: Needs) {
  const change = (ctx: Context, id: string, apply: (tx: TenantTx, ticket: store.HeldTicket) => Promise<void>) =>
    db.write(ctx, async (tx) => {
      await apply(tx, await store.hold(tx, id))
      return tickets.presented(tx, id)
    })

  return {
    /** Oneself: staff among the watchers, a customer on the CC. Again changes nothing. */
    watch: (ctx: Context, id: string) =>
      change(ctx, id, async (tx, ticket) => {
        authorizeWatch(ctx, ticket)
        const others = await present(tx, ticket)
        await settle(tx, ticket, [...others.filter((one) => one.id !== ctx.actor.userId), await self(tx)])
      }),

    /** What he sees for the last time, where he saw it by the CC alone. */
    unwatch: (ctx: Context, id: string) =>
      db.write(ctx, async (tx) => {
        const ticket = await store.hold(tx, id)
        authorizeWatch(ctx, ticket)
        const isAnother = (one: Reference) => one.id !== ctx.actor.userId
        const { watchers, ...seen } = await tickets.presented(tx, id)
        await settle(tx, ticket, (await present(tx, ticket)).filter(isAnother))
        const cc = isStaff(ctx) ? seen.cc : seen.cc.filter(isAnother)
        return { ...seen, cc, watching: false, ...(watchers && { watchers: watchers.filter(isAnother) }) }
      }),

    /** Also throws invalid-reference. Who watches already may stay, though he could not be added any more. */
    setWatchers: (ctx: Context, id: string, { userIds }: WatchersBody) =>
      change(ctx, id, async (tx, ticket) => {
        authorizeWatch(ctx, ticket)
        const known = [...(await store.watchersOf(tx, id)), ...(await store.staffAmong(tx, userIds))]
        await settle(
          tx,
          ticket,
          userIds.map((userId, at) => known.find((one) => one.id === userId) ?? unusable(at)),
        )
      }),

    /** Also throws invalid-reference. */
    setCc: (ctx: Context, id: string, { userIds, emails }: CcBody) =>
      change(ctx, id, async (tx, ticket) => {
        authorizeCc(ctx, ticket)
        const staying = (await store.ccOf(tx, id)).filter((one) => userIds?.includes(one.id))
        const ids = userIds?.filter((userId) => !staying.some((one) => one.id === userId))
        const added = await customers(tx, ticket.orgId, { ids, emails }, { ids: '/userIds', emails: '/emails' })
        await settleCc(tx, ticket, [...staying, ...added])
      }),
  }
}

/** Those on the caller's own side. */
const present = (tx: TenantReadTx, { id }: store.HeldTicket): Promise<Reference[]> =>
  isStaff(tx.ctx) ? store.watchersOf(tx, id) : store.ccOf(tx, id)

const settle = (tx: TenantTx, ticket: store.HeldTicket, wanted: readonly Reference[]): Promise<void> =>
  isStaff(tx.ctx) ? settleWatchers(tx, ticket, wanted) : settleCc(tx, ticket, wanted)

async function settleWatchers(tx: TenantTx, ticket: store.HeldTicket, wanted: readonly Reference[]): Promise<void> {
  const change = difference(await store.watchersOf(tx, ticket.id), wanted)
  if (change === null) return
  await store.removeWatchers(tx, ticket.id, change.removed.map(idOf))
  await store.addWatchers(tx, ticket.id, { userIds: change.added.map(idOf) })
  await tx.record(watchersChanged(ticket, change))
}

async function settleCc(tx: TenantTx, ticket: store.HeldTicket, wanted: readonly Reference[]): Promise<void> {
  const change = difference(await store.ccOf(tx, ticket.id), wanted)
  if (change === null) return
  await store.addCc(tx, ticket, { userIds: change.added.map(idOf) })
  // Told before anybody is taken off: afterwards a customer who took himself off may not see the ticket any more.
  await tx.record(ccChanged(ticket, change))
  await store.removeCc(tx, ticket.id, change.removed.map(idOf))
}

function difference(before: readonly Reference[], wanted: readonly Reference[]) {
  const lacks = (list: readonly Reference[]) => (one: Reference) => !list.some(({ id }) => id === one.id)
  const unique = wanted.filter((one, at) => wanted.findIndex(({ id }) => id === one.id) === at)
  const change = { added: unique.filter(lacks(before)), removed: before.filter(lacks(wanted)) }
  return change.added.length + change.removed.length === 0 ? null : change
}

async function self({ ctx, q }: TenantTx): Promise<Reference> {
  if (ctx.actor.userId === null) throw new AppError('forbidden', { detail: 'Only a person does this.' })
  return { id: ctx.actor.userId, name: await store.nameOf({ ctx, q }, ctx.actor.userId) }
}

const idOf = ({ id }: Reference) => id

function unusable(at: number): never {
  const errors = [{ path: `/userIds/${at}`, code: 'reference', message: 'is nobody of the staff who reads tickets' }]
  throw new AppError('invalid-reference', {
    detail: 'Somebody named is nobody of the staff who reads tickets.',
    errors,
  })
}
