import type { TicketPriority, TicketStatus } from '@atum-desk/contract/tickets'

/** What is asked, as it stands in the address. */
export interface Asked {
  readonly q: string
  readonly status: TicketStatus | 'open' | undefined
  readonly priority: TicketPriority | undefined
}

export const openStatuses = 'NEW,ACCEPTED,ASSIGNED,IN_PROGRESS,WAITING_CUSTOMER,RESOLVED'
const statuses = [
  'open',
  'NEW',
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'WAITING_CUSTOMER',
  'RESOLVED',
  'CLOSED',
] as const
export const statusChoices: readonly NonNullable<Asked['status']>[] = statuses
export const priorityChoices = ['P1', 'P2', 'P3', 'P4'] as const satisfies readonly TicketPriority[]

/** Whatever an address says: what is not known in it is left out, never an error. */
export const askedFrom = (params: URLSearchParams): Asked => ({
  q: (params.get('q') ?? '').trim().slice(0, 500),
  status: statusChoices.find((one) => one === params.get('status')),
  priority: priorityChoices.find((one) => one === params.get('priority')),
})

export const paramsFrom = ({ q, status, priority }: Asked): URLSearchParams =>
  new URLSearchParams(Object.entries({ q, status, priority }).flatMap(([key, value]) => (value ? [[key, value]] : [])))

/** The operator at the end of what is typed, to be filled in: a space before it, unless there is one. */
export const withOperator = (q: string, operator: string): string =>
  `${q.trimEnd()}${q.trim() === '' ? '' : ' '}${operator}`
