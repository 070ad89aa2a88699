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
  'dueAt',
  '-dueAt',
  'priority',
  '-priority',
  '-number',
  'number',
  '-relevance',
] as const satisfies readonly TicketSort[]

/** Work that somebody has begun or should begin. */
const openStatuses = [
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'WAITING_CUSTOMER',
] as const satisfies readonly TicketStatus[]

/** What narrows and orders a list. Service and dates are asked for in `q`, as one types them (docs/search.md). */
export interface TicketFilters {
  readonly status: readonly TicketStatus[]
  readonly priority: readonly TicketPriority[]
  /** An id, `me` or `none`. */
  readonly assignee: string | undefined
  /** An id, `mine` or `none`. */
  readonly team: string | undefined
  readonly org: string | undefined
  /** An id, or `me`. */
  readonly requester: string | undefined
  readonly tags: readonly string[]
  /** The name of a role, or `mine`. */
  readonly escalated: string | undefined
  /** With a clock past its deadline, or without. */
  readonly breached: boolean | undefined
  readonly merged: boolean | undefined
  readonly q: string
  /** Undefined: as the server orders what is asked for. */
  readonly sort: TicketSort | undefined
}

export const noFilters: TicketFilters = {
  status: [],
  priority: [],
  assignee: undefined,
  team: undefined,
  org: undefined,
  requester: undefined,
  tags: [],
  escalated: undefined,
  breached: undefined,
  merged: undefined,
  q: '',
  sort: undefined,
}

/** “My tickets”, as it stands in the side bar. */
export const mine: TicketFilters = { ...noFilters, assignee: 'me', status: openStatuses }

export const allAddress = '/tickets'
