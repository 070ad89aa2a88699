import type { TicketSummary } from '@atum-desk/contract/tickets'
import { may } from '../may.ts'

/** TKT-11. Those of the marked that can be merged, the eldest first; only tickets of one organization are. */
export const mergeable = (tickets: readonly TicketSummary[]) => {
  const offered = tickets
    .filter((ticket) => may(ticket, 'merge'))
    .toSorted((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt))
  const isOneOrganization = offered.every(({ organization }) => organization.id === offered[0]?.organization.id)
  return { offered, isOneOrganization }
}
