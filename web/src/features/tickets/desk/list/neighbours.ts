import type { TicketSummary } from '@atum-desk/contract/tickets'

/** The ticket `step` rows away; at either end, none. */
export const neighbour = (items: readonly TicketSummary[], id: string | undefined, step: 1 | -1) =>
  items[items.findIndex((item) => item.id === id) + step]

/** Where the eye goes when a row leaves: to the next one, or at the end of the list to the one before. */
export const afterLeaving = (items: readonly TicketSummary[], id: string) =>
  neighbour(items, id, 1) ?? neighbour(items, id, -1)
