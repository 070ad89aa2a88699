import type { TicketFilter } from '@atum-desk/contract/views'

/** Everything that is known of tickets stands under `all`: what changes one makes the lists and counts stale. */
export const ticketKeys = {
  all: ['tickets'],
  queue: ['tickets', 'queue'],
  lists: ['tickets', 'list'],
  list: (query: TicketFilter) => ['tickets', 'list', query],
  count: (query: TicketFilter) => ['tickets', 'count', query],
  one: (number: string) => ['tickets', 'one', number],
  timeline: (id: string) => ['tickets', 'timeline', id],
  files: (id: string) => ['tickets', 'files', id],
  /** What is done to several at once. */
  bulk: ['tickets', 'bulk'],
  /** Accepting and declining: what leaves the queue by this person's hand. */
  triage: ['tickets', 'triage'],
  /** Not under `all`: words may be followed by large files, and what others do is read meanwhile. */
  saying: (id: string, internal: boolean) => ['saying', id, internal],
} as const
