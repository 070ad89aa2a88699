import type { TicketSort } from '@atum-desk/contract/ticket-query'
import type { TicketPriority, TicketStatus } from '@atum-desk/contract/tickets'

export const statuses = [
  'NEW',
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'WAITING_CUSTOMER',
  'RESOLVED',
  'CLOSED',
  'REJECTED',
  'CANCELLED',
] as const satisfies readonly TicketStatus[]
export const priorities = ['P1', 'P2', 'P3', 'P4'] as const satisfies readonly TicketPriority[]
export const assignees = ['me', 'none'] as const
export const sorts = [
  '-updatedAt',
  'updatedAt',
  '-createdAt',
  'createdAt',
  'priority',
  '-priority',
  '-number',
  'number',
] as const satisfies readonly TicketSort[]

/** Work that somebody has begun or should begin. */
const openStatuses = [
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'WAITING_CUSTOMER',
] as const satisfies readonly TicketStatus[]

export interface TicketFilters {
  readonly status: readonly TicketStatus[]
  readonly priority: readonly TicketPriority[]
  readonly assignee: (typeof assignees)[number] | undefined
  /** Only those with a clock past its deadline. */
  readonly breached: boolean
  readonly q: string
  readonly sort: TicketSort
}

export const noFilters: TicketFilters = {
  status: [],
  priority: [],
  assignee: undefined,
  breached: false,
  q: '',
  sort: '-updatedAt',
}

/** “My tickets”, as it stands in the side bar. */
export const mine: TicketFilters = { ...noFilters, assignee: 'me', status: openStatuses }

const among = <Value extends string>(values: readonly Value[], text: string | null): Value[] => {
  const asked = new Set((text ?? '').split(','))
  return values.filter((value) => asked.has(value))
}

/** Whatever an address says: what is not known in it is left out, never an error. */
export const filtersFrom = (params: URLSearchParams): TicketFilters => ({
  status: among(statuses, params.get('status')),
  priority: among(priorities, params.get('priority')),
  assignee: among(assignees, params.get('assignee'))[0],
  breached: params.get('breached') === 'true',
  q: (params.get('q') ?? '').trim().slice(0, 200),
  sort: among(sorts, params.get('sort'))[0] ?? noFilters.sort,
})

/** The other way round: what is at its default leaves no trace in the address. */
export const paramsFrom = ({ status, priority, assignee, breached, q, sort }: TicketFilters): URLSearchParams => {
  const params = new URLSearchParams()
  if (status.length > 0) params.set('status', status.join(','))
  if (priority.length > 0) params.set('priority', priority.join(','))
  if (assignee) params.set('assignee', assignee)
  if (breached) params.set('breached', 'true')
  if (q !== '') params.set('q', q)
  if (sort !== noFilters.sort) params.set('sort', sort)
  return params
}

/** Whether anything narrows the list; its order does not. */
export const isNarrowed = (filters: TicketFilters): boolean => paramsFrom({ ...filters, sort: noFilters.sort }).size > 0

export const allAddress = '/tickets'
