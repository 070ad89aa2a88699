import { type ReportQuery, type TodayNumber, todayNumbers } from '@atum-desk/contract/reports'
import type { TicketStatus } from '@atum-desk/contract/tickets'
import type { TicketFilter } from '@atum-desk/contract/views'

/** Accepted and not solved: it is somebody's turn, the customer's included. */
export const openStatuses = [
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'WAITING_CUSTOMER',
] as const satisfies readonly TicketStatus[]
export const unsolvedStatuses = ['NEW', ...openStatuses] as const satisfies readonly TicketStatus[]

const asked = {
  new: { status: 'NEW' },
  open: { status: openStatuses.join(',') },
  due: { q: 'due:today -sla:breached' },
  breached: { breached: true },
  waiting: { status: 'WAITING_CUSTOMER' },
  solved: { q: 'solved:today' },
  created: { q: 'created:today' },
} as const satisfies Record<TodayNumber, TicketFilter>

/** RPT-1: a number is the length of a list, so it is counted by what that list is asked for. */
export const listsOfToday = (whose: ReportQuery): ReadonlyArray<Readonly<{ key: TodayNumber; query: TicketFilter }>> =>
  todayNumbers.map((key) => ({ key, query: { ...asked[key], ...whoseOf(whose) } }))

export const whoseOf = ({ teamId, orgId }: ReportQuery): ReportQuery => ({
  ...(teamId !== undefined && { teamId }),
  ...(orgId !== undefined && { orgId }),
})
