import type { TicketSort } from '@atum-desk/contract/ticket-query'
import type { TicketFilter } from '@atum-desk/contract/views'
import { hasWords } from './conditions.ts'
import { filtersFrom } from './filter-params.ts'
import type { TicketFilters } from './filters.ts'

const listed = (values: readonly string[]): string | undefined => (values.length > 0 ? values.join(',') : undefined)

/** The parameters of GET /api/tickets: what narrows nothing is left out. */
export const queryOf = (filters: TicketFilters): TicketFilter => {
  const { assignee, team, org, requester, escalated, breached, merged, sort } = filters
  const query = {
    status: listed(filters.status),
    priority: listed(filters.priority),
    assigneeId: assignee,
    teamId: team,
    orgId: org,
    requesterId: requester,
    tag: listed(filters.tags),
    escalatedTo: escalated,
    ...{ breached, merged, sort },
    q: filters.q === '' ? undefined : filters.q,
  }
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
}

/** The other way round, for what a saved view holds. */
export const filtersOf = ({
  assigneeId,
  teamId,
  orgId,
  requesterId,
  escalatedTo,
  ...query
}: TicketFilter): TicketFilters => {
  const named = {
    ...query,
    assignee: assigneeId,
    team: teamId,
    org: orgId,
    requester: requesterId,
    escalated: escalatedTo,
  }
  const known = Object.entries(named).filter(([, value]) => value !== undefined)
  return filtersFrom(new URLSearchParams(known.map(([name, value]) => [name, String(value)])))
}

/** How the list is ordered, whether or not somebody said so (LST-1, docs/search.md). */
export const sortOf = ({ sort, q }: TicketFilters): TicketSort => sort ?? (hasWords(q) ? '-relevance' : '-updatedAt')
