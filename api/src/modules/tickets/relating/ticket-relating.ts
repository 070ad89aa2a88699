import type { TenantReadTx, TenantTx } from '../../../platform/db/tenant-db.ts'
import { AppError, invalidReference } from '../../../platform/errors.ts'
import { expectMergeable, expectUnmerged } from '../domain/merging.ts'
import { isFinal } from '../domain/ticket-workflow.ts'
import type { createTicketCreation } from '../opening/ticket-creation.service.ts'
import type { TicketReader } from '../ticket-reader.ts'
import { noSuchTicket } from '../ticket-rows.store.ts'
import { authorizeAction } from '../tickets.policy.ts'
import * as store from '../tickets.store.ts'
import { merge, unmerge } from './ticket-merging.store.ts'

type RelatingDeps = Readonly<{
  reader: Pick<TicketReader, 'presented'>
  creation: Pick<ReturnType<typeof createTicketCreation>, 'once' | 'open'>
}>

/** What modules/relations does to tickets, within transactions of its own. */
export function createTicketRelating({ reader, creation }: RelatingDeps) {
  return {
    presented: reader.presented,
    once: creation.once,
    open: creation.open,
    hold,
    holdTwo,
    merge,
    unmerge,
    touch: store.touch,
    authorizeAction,
    expectMergeable,
    expectUnmerged,
    expectOpen,
  }
}

/** Throws not-found, ticket-merged. */
const hold = (tx: TenantTx, id: string): Promise<store.LockedTicket> => store.lock(tx, id)

type Two = Readonly<{ ticket: store.LockedTicket; other: store.LockedTicket }>

/**
 * Both, merged or not, in the order of their ids, so that of two who want the same two neither waits for the other. The
 * second is named in the body at `path`, by id or number. Throws not-found for the first, invalid-reference for it.
 */
async function holdTwo(tx: TenantTx, id: string, [path, idOrNumber]: readonly [string, string]): Promise<Two> {
  const otherId = await idOf(tx, idOrNumber)
  const held = await store.lockAll(tx, otherId === null ? [id] : [id, otherId])
  const ticket = held.get(id)
  if (ticket === undefined) throw noSuchTicket()
  const other = held.get(otherId ?? '')
  if (other === undefined) throw invalidReference(path, 'is no ticket that can be used here')
  if (other.id === id) throw invalidReference(path, 'is this ticket itself')
  return { ticket, other }
}

/** Throws ticket-final. */
function expectOpen({ number, status }: store.LockedTicket): void {
  if (isFinal(status)) throw new AppError('ticket-final', { detail: `ATD-${number} is ${status}.` })
}

const quoted = /^ATD-(\d+)$/

async function idOf(tx: TenantReadTx, idOrNumber: string): Promise<string | null> {
  const number = quoted.exec(idOrNumber)?.[1]
  return number === undefined ? idOrNumber : store.idByNumber(tx, Number(number))
}
