import type { TicketEventDetails } from '@atum-desk/contract/timeline'
import type { Recorder, TenantTx } from '../../platform/db/tenant-db.ts'
import * as carrying from './carrying.store.ts'
import { ccChanged, watchersChanged } from './watchers.events.ts'
import * as store from './watchers.store.ts'

/** Who follows a ticket goes where it goes: over by a merge, back when that is undone, and not to another organization. */
export const recordFollowers: Recorder = async (tx, { name, entity, details }) => {
  if (entity.type !== 'ticket' || entity.id === null || entity.orgId === null) return
  const ticket = { id: entity.id, orgId: entity.orgId }
  const { ticket: other, sharedWithCustomers = false }: TicketEventDetails = details
  if (name === 'ticket.merged' && other) await carry(tx, ticket.id, { ...ticket, id: other.id }, sharedWithCustomers)
  if (name === 'ticket.unmerged' && other) await takeBack(tx, ticket.id, { ...ticket, id: other.id })
  if (name === 'ticket.requester_changed') await leaveBehind(tx, ticket)
}

type Target = Readonly<{ id: string; orgId: string }>

/** A customer gets to see the other ticket by it only where whoever merges has said so (ISO-5). */
async function carry(tx: TenantTx, from: string, into: Target, shared: boolean): Promise<void> {
  const customers = await carrying.customersOf(tx, from, into.id)
  const userIds = customers.filter(({ sees }) => shared || sees).map(({ id }) => id)
  const cc = await store.addCc(tx, into, { userIds, cameFrom: from })
  const watching = await store.watchersOf(tx, from)
  const watchers = await store.addWatchers(tx, into.id, { userIds: watching.map(({ id }) => id), cameFrom: from })
  await tell(tx, into, { watchers, cc }, 'added')
}

/** What the target was merged into meanwhile has them from it: they leave that, too, and see no more of it. */
async function takeBack(tx: TenantTx, from: string, target: Target): Promise<void> {
  let left = await carrying.removeBrought(tx, target.id, from)
  await tell(tx, target, left, 'removed')
  let [at, next] = [target.id, await carrying.mergedInto(tx, target.id)]
  while (next !== null && left.watchers.length + left.cc.length > 0) {
    left = await carrying.removeBrought(tx, next, at, left)
    await tell(tx, { ...target, id: next }, left, 'removed')
    ;[at, next] = [next, await carrying.mergedInto(tx, next)]
  }
}

async function leaveBehind(tx: TenantTx, ticket: Target): Promise<void> {
  await tell(tx, ticket, { watchers: [], cc: await carrying.removeForeign(tx, ticket.id, ticket.orgId) }, 'removed')
}

async function tell(
  tx: TenantTx,
  ticket: Target,
  { watchers, cc }: carrying.People,
  as: 'added' | 'removed',
): Promise<void> {
  const none = { added: [], removed: [] }
  if (watchers.length > 0) {
    await tx.record(watchersChanged(ticket, { ...none, [as]: await carrying.namesOf(tx, watchers) }))
  }
  if (cc.length > 0) await tx.record(ccChanged(ticket, { ...none, [as]: await carrying.namesOf(tx, cc) }))
}
