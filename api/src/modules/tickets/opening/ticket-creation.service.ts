import { createHash } from 'node:crypto'
import type { Reference } from '@atum-desk/contract/common'
import type { CreateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { Context } from '../../../platform/access/context.ts'
import type { TenantTx } from '../../../platform/db/tenant-db.ts'
import { invalidReference } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Followers } from '../../watchers/index.ts'
import { callerOf } from '../actions/ticket-actions.service.ts'
import type { TicketFields } from '../answers/ticket-fields.ts'
import type { FieldChange } from '../domain/ticket-fields.ts'
import { isFinal } from '../domain/ticket-workflow.ts'
import { follow } from '../relating/ticket-links.store.ts'
import type { ReaderDeps, TicketReader } from '../ticket-reader.ts'
import * as references from '../ticket-references.store.ts'
import { ticketCreated, ticketLinked } from '../tickets.events.ts'
import { expectNoStaffMembers } from '../tickets.policy.ts'
import { numberOf } from '../tickets.present.ts'
import * as store from '../tickets.store.ts'
import * as idempotency from './idempotency.store.ts'
import { openingOf } from './ticket-opening.ts'

type CreationDeps = Pick<ReaderDeps, 'db'> & {
  reader: Pick<TicketReader, 'presented'>
  fields: Pick<TicketFields, 'opening' | 'write' | 'record'>
  followers: Pick<Followers, 'open'>
}
type Opener = Readonly<{
  id: string
  userId: string
  answers: CreationDeps['fields']
  followers: CreationDeps['followers']
}>

export function createTicketCreation({ db, reader, fields, followers }: CreationDeps) {
  const openTicket = (tx: TenantTx, id: string, body: CreateTicketBody) =>
    open(tx, { id, userId: callerOf(tx.ctx), answers: fields, followers }, body)

  /** A new ticket by whatever makes one; sent again under the same key, the same body answers the same (TKT-8). */
  async function once(
    ctx: Context,
    { body, key }: Readonly<{ body: object; key: string | undefined }>,
    make: (tx: TenantTx, id: string) => Promise<unknown>,
  ): Promise<Ticket> {
    const userId = callerOf(ctx)
    return db.write(ctx, async (tx) => {
      const id = newId(ctx.now)
      if (key !== undefined) {
        const earlier = await idempotency.claim(tx, { key, requestHash: hashOf(body), userId, ticketId: id })
        if (earlier !== null) return reader.presented(tx, earlier)
      }
      await make(tx, id)
      return reader.presented(tx, id)
    })
  }

  return {
    /**
     * A ticket in NEW. Sent again under the same key, the same body answers the same ticket (TKT-8). Throws
     * validation-failed, invalid-reference, duplicate.
     */
    async create(ctx: Context, body: CreateTicketBody, idempotencyKey?: string): Promise<Ticket> {
      expectNoStaffMembers(ctx, body)
      return once(ctx, { body, key: idempotencyKey }, (tx, id) => openTicket(tx, id, body))
    },

    once,

    /** Within a transaction of somebody else’s; answers its number. Throws validation-failed, invalid-reference. */
    open: openTicket,
  }
}

async function open(tx: TenantTx, { id, userId, answers, followers }: Opener, body: CreateTicketBody): Promise<number> {
  const { service, fields, start, ...terms } = await openingOf(tx, body)
  const requester = await requesterOf(tx, userId, body)
  const serviceId = service?.id ?? null
  const plan = await answers.opening(tx, { serviceId, fields, start })
  const followed = await followedOf(tx, requester.orgId, body.followUpOf)
  const people = { orgId: requester.orgId, requesterId: requester.id, createdById: userId }
  const formVersion = plan.form?.version ?? null
  const number = await store.insert(tx, { id, ...people, ...terms, serviceId, formVersion })
  const ticket = { id, orgId: requester.orgId }
  await answers.write(tx, ticket, plan)
  const cc = await followers.open(tx, { id, ...people }, { ids: body.ccIds, emails: body.ccEmails })
  const { title, priority, category } = terms
  const told = answersOf(plan.changes.filter(({ field }) => field.visibleToCustomer))
  const values = { number: numberOf({ number }), title, priority, category, serviceId, ...people, ...told, ...ccOf(cc) }
  await tx.record(ticketCreated(ticket, { priority, category, service }, values))
  const internal = plan.changes.filter(({ field }) => !field.visibleToCustomer)
  await answers.record(tx, ticket, internal)
  if (followed !== null) {
    await follow(tx, ticket, followed.id)
    await tx.record(ticketLinked(ticket, 'follow_up_of', { id: followed.id, number: numberOf(followed) }))
  }
  return number
}

/** For the audit log. */
const ccOf = (cc: readonly Reference[]) => (cc.length === 0 ? {} : { cc: cc.map(({ id }) => id) })

const answersOf = (changes: readonly FieldChange[]) =>
  changes.length === 0 ? {} : { fields: Object.fromEntries(changes.map(({ field, new: value }) => [field.key, value])) }

/** A customer asks for himself; staff for the customer whom they name. */
async function requesterOf(tx: TenantTx, userId: string, { requesterId, orgId }: CreateTicketBody) {
  if (tx.ctx.orgId !== null) return { id: userId, orgId: tx.ctx.orgId }
  if (requesterId === undefined) throw invalidReference('/requesterId', 'must name the customer whose request it is')
  return references.requester(tx, requesterId, orgId)
}

async function followedOf(tx: TenantTx, orgId: string, id: string | undefined) {
  if (id === undefined) return null
  const followed = await references.followed(tx, id, orgId)
  // Of what was merged, too: its customer may not see the ticket that it went into.
  if (isFinal(followed.status) || followed.status === 'RESOLVED' || followed.mergedIntoId !== null) return followed
  throw invalidReference('/followUpOf', 'is still open: answer there')
}

function hashOf(body: object): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(body)))
    .digest('hex')
}

/** Members in one order, those of answers too, so that a client may send them in any. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return members.map(([name, member]) => [name, inOrder(member)])
}
