import type { Reference } from '@atum-desk/contract/common'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { authorizeCc, isStaff } from './watchers.policy.ts'
import * as store from './watchers.store.ts'

/** What the tickets' own use cases need of those who follow one. */
export type Followers = Readonly<{
  /** For the answer, as far as the caller may know. */
  of(tx: TenantReadTx, ticketId: string): Promise<Pick<Ticket, 'cc' | 'watching' | 'watchers'>>
  /** Of a ticket that is being opened, before anybody is told of it. Throws forbidden, invalid-reference. */
  open(tx: TenantTx, ticket: store.HeldTicket, wanted: Wanted): Promise<Reference[]>
}>

export type Wanted = Readonly<{ ids?: readonly string[] | undefined; emails?: readonly string[] | undefined }>

export const followers: Followers = {
  async of(tx, ticketId) {
    const cc = await store.ccOf(tx, ticketId)
    const isHe = ({ id }: Reference) => id === tx.ctx.actor.userId
    if (!isStaff(tx.ctx)) return { cc, watching: cc.some(isHe) }
    const watchers = await store.watchersOf(tx, ticketId)
    return { cc, watching: watchers.some(isHe), watchers }
  },

  async open(tx, ticket, wanted) {
    if (wanted.ids === undefined && wanted.emails === undefined) return []
    authorizeCc(tx.ctx, ticket)
    const people = await customers(tx, ticket.orgId, wanted, { ids: '/ccIds', emails: '/ccEmails' })
    await store.addCc(tx, ticket, { userIds: people.map(({ id }) => id) })
    return people
  },
}

type Paths = Readonly<{ ids: string; emails: string }>

/**
 * The people who are named, each once. Who has no account there and who is of another organization is refused alike.
 * Throws `invalid-reference`, naming each.
 */
export async function customers(tx: TenantReadTx, orgId: string, wanted: Wanted, paths: Paths): Promise<Reference[]> {
  const ids = wanted.ids ?? []
  const emails = (wanted.emails ?? []).map((email) => email.toLowerCase())
  if (ids.length + emails.length === 0) return []
  const found = await store.customersAmong(tx, orgId, { ids, emails })
  const errors = [
    ...ids.flatMap((id, at) => (found.some((one) => one.id === id) ? [] : [`${paths.ids}/${at}`])),
    ...emails.flatMap((email, at) => (found.some((one) => one.email === email) ? [] : [`${paths.emails}/${at}`])),
  ].map((path) => ({ path, code: 'reference', message: 'is nobody of the ticket’s organization' }))
  if (errors.length > 0) {
    throw new AppError('invalid-reference', {
      detail: 'Somebody named is nobody of the ticket’s organization.',
      errors,
    })
  }
  return found.map(({ id, name }) => ({ id, name }))
}
