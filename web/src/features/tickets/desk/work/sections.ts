import type { TicketSummary } from '@atum-desk/contract/tickets'
import { nextClock, type SlaTone } from '../sla/sla-view.ts'

/** In the order in which one looks at them, and walks through them with the keys. */
export const sections = ['breaching', 'onMe', 'onCustomer', 'solved'] as const
export type Section = (typeof sections)[number]

const pressing: readonly (SlaTone | undefined)[] = ['due', 'critical', 'breached']

/** Where one's own ticket belongs: with a quarter of its time left, it presses (UX §4.4). */
export const sectionOf = ({ status, sla }: Pick<TicketSummary, 'status' | 'sla'>): Section => {
  if (status === 'RESOLVED' || status === 'CLOSED') return 'solved'
  if (status === 'WAITING_CUSTOMER') return 'onCustomer'
  return pressing.includes(nextClock(sla, 0)?.tone) ? 'breaching' : 'onMe'
}

/** A ticket in its place. One that belongs elsewhere now is another row: it leaves here, and waits to be shown there. */
export interface Placed {
  readonly id: string
  readonly section: Section
  readonly ticket: TicketSummary
}

export const placed = (ticket: TicketSummary): Placed => {
  const section = sectionOf(ticket)
  return { id: `${section} ${ticket.id}`, section, ticket }
}
