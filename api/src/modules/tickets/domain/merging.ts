import type { TicketStatus } from '@atum-desk/contract/tickets'
import { AppError } from '../../../platform/errors.ts'
import { isFinal, nextStatus } from './ticket-workflow.ts'

/** As much of a ticket as a merge hangs on. */
export type Mergeable = Readonly<{
  id: string
  orgId: string
  number: number
  status: TicketStatus
  mergedIntoId: string | null
  /** Null, too, where the caller may not see that one. */
  mergedIntoNumber: number | null
}>

type Merged = Pick<Mergeable, 'number' | 'mergedIntoId' | 'mergedIntoNumber'>

/** TKT-11: a merged ticket takes nothing. Throws `ticket-merged`, naming where it went to a caller who may see that. */
export function expectUnmerged({ number, mergedIntoId: id, mergedIntoNumber: target }: Merged): void {
  if (id === null) return
  if (target === null) throw new AppError('ticket-merged', { detail: `ATD-${number} was merged into another ticket.` })
  const detail = `ATD-${number} was merged into ATD-${target}: go on there.`
  throw new AppError('ticket-merged', { detail, mergedInto: { id, number: `ATD-${target}` } })
}

/**
 * TKT-11. What is over is not merged, and nothing is merged into it; a solved ticket may be both, as its customer can still
 * refuse the solution. Throws ticket-merged, transition-refused, ticket-final, link-refused.
 */
export function expectMergeable(ticket: Mergeable, into: Mergeable): void {
  expectUnmerged(ticket)
  expectUnmerged(into)
  if (into.id === ticket.id) throw refused('A ticket is not merged into itself.')
  if (into.orgId !== ticket.orgId) throw refused('Only tickets of one organization are merged.')
  nextStatus(ticket.status, 'merge')
  if (!isFinal(into.status)) return
  const detail = `ATD-${into.number} is ${into.status}: nothing more is merged into it.`
  throw new AppError('ticket-final', { detail })
}

const refused = (detail: string) => new AppError('link-refused', { detail })
