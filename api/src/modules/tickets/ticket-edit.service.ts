import { isDeepStrictEqual } from 'node:util'
import type { UpdateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TicketEventDetails } from '@atum-desk/contract/timeline'
import type { Context } from '../../platform/access/context.ts'
import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError, expectVersion, invalid } from '../../platform/errors.ts'
import { type FieldPlan, formOf, type TicketFields } from './answers/ticket-fields.ts'
import { retagged, tagsOf } from './domain/tags.ts'
import type { TicketPatch } from './domain/ticket-decision.ts'
import { isFinal } from './domain/ticket-workflow.ts'
import { named } from './ticket-details.ts'
import type { ReaderDeps, TicketReader } from './ticket-reader.ts'
import { ticketUpdated } from './tickets.events.ts'
import { authorizeEdit } from './tickets.policy.ts'
import * as store from './tickets.store.ts'

type EditDeps = Pick<ReaderDeps, 'db'> & {
  reader: Pick<TicketReader, 'presented'>
  fields: Pick<TicketFields, 'editing' | 'write' | 'record'>
}

export function createTicketEdit({ db, reader, fields }: EditDeps) {
  return {
    /**
     * Throws not-found, forbidden, version-conflict, ticket-final, invalid-reference; validation-failed and
     * fields-required for what the form asks. Nothing to change writes nothing.
     */
    update: (ctx: Context, id: string, { version, fields: answers, ...members }: Unversioned): Promise<Ticket> =>
      edit(ctx, id, version, () => ({ patch: patchOf(members), answers })),

    /** TKT-16: some tags more, some fewer, whatever the others are. Throws as `update` does. */
    retag: (ctx: Context, id: string, { version, ...asked }: Retagging): Promise<Ticket> =>
      edit(ctx, id, version, ({ tags }) => {
        const now = retagged(tags, asked)
        if (now.length > mostTags) throw invalid('/action/add', 'maxItems', `makes more than ${mostTags} tags`)
        return { patch: isDeepStrictEqual(now, tags) ? {} : { tags: now }, answers: undefined }
      }),
  }

  async function edit(
    ctx: Context,
    id: string,
    version: number | undefined,
    asked: (ticket: store.LockedTicket) => Asked,
  ): Promise<Ticket> {
    return db.write(ctx, async (tx) => {
      const ticket = await store.lock(tx, id)
      const { patch, answers } = asked(ticket)
      authorizeEdit(ctx, ticket, [...Object.keys(patch), ...(answers === undefined ? [] : ['fields'])])
      expectVersion(ticket, version)
      if (isFinal(ticket.status)) {
        throw new AppError('ticket-final', { detail: `A ticket that is ${ticket.status} stays as it is.` })
      }
      const details = await detailsOf(tx, patch)
      const plan = await fields.editing(tx, ticket, { serviceId: patch.serviceId, fields: answers })
      await write(tx, ticket, { patch, plan })
      if (Object.keys(patch).length > 0) await tx.record(ticketUpdated(ticket, patch, details))
      await fields.write(tx, ticket, plan)
      await fields.record(tx, ticket, plan.changes)
      return reader.presented(tx, id)
    })
  }
}

/** A writer of many tickets saw no version of each. */
type Unversioned = Omit<UpdateTicketBody, 'version'> & { version?: number | undefined }
type Retagging = Readonly<{ version?: number | undefined; add?: readonly string[]; remove?: readonly string[] }>
type Asked = Readonly<{ patch: TicketPatch; answers: UpdateTicketBody['fields'] }>

/** Of a ticket, by contract and by CHECK. */
const mostTags = 20

/** Throws invalid-reference. */
async function detailsOf(tx: TenantTx, patch: TicketPatch): Promise<TicketEventDetails> {
  const { priority, category } = patch
  return {
    changed: Object.keys(patch),
    ...(priority !== undefined && { priority }),
    ...(category !== undefined && { category }),
    ...(await named(tx, patch)),
  }
}

/** The row; where answers alone change, its version, and its instant if a customer may know of one of them. */
async function write(
  tx: TenantTx,
  ticket: store.LockedTicket,
  { patch, plan }: { patch: TicketPatch; plan: FieldPlan },
) {
  const changes = { ...patch, ...formOf(ticket, plan) }
  const isTold = plan.changes.some(({ field }) => field.visibleToCustomer)
  if (Object.keys(changes).length > 0 || isTold) await store.apply(tx, ticket.id, changes)
  else if (plan.changes.length > 0) await store.applyUnseen(tx, ticket.id, {})
}

function patchOf({ tags, ...changes }: Omit<UpdateTicketBody, 'version' | 'fields'>): TicketPatch {
  const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  return { ...said, ...(tags !== undefined && { tags: tagsOf(tags) }) }
}
