import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'

const at = '2026-11-20T08:00:00.000Z'

/** A ticket as a list shows it, in the queue unless said otherwise. */
export const ticketSummary = (given: Partial<TicketSummary> = {}): TicketSummary => ({
  id: '019aa000-0000-7000-8000-000000000001',
  number: 'ATD-1042',
  title: 'VPN drops every 20 minutes',
  status: 'NEW',
  priority: 'P2',
  category: null,
  organization: { id: '019aa000-0000-7000-8100-000000000001', name: 'Nile Logistics' },
  requester: { id: '019aa000-0000-7000-8200-000000000001', name: 'Hana Youssef' },
  assignee: null,
  team: null,
  tags: [],
  sla: { firstResponse: null, resolution: null, nextResponse: null },
  createdAt: at,
  updatedAt: at,
  version: 1,
  allowedActions: ['accept', 'reject'],
  commentCount: 0,
  attachmentCount: 0,
  mergedAt: null,
  mergedInto: null,
  ...given,
})

export const ticketInFull = (given: Partial<Ticket> = {}): Ticket => ({
  ...ticketSummary(),
  requester: { id: '019aa000-0000-7000-8200-000000000001', name: 'Hana Youssef', email: 'hana@nile.example' },
  description: 'It began this morning at eight.',
  service: null,
  createdBy: { id: '019aa000-0000-7000-8200-000000000001', name: 'Hana Youssef' },
  acceptedBy: null,
  acceptedAt: null,
  resolution: null,
  rootCause: null,
  rejectionReason: null,
  resolvedAt: null,
  closedAt: null,
  links: [],
  fields: [],
  parent: null,
  children: [],
  mergedTickets: [],
  cc: [],
  watching: false,
  ...given,
})
