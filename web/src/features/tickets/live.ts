import type { Ticket } from '@atum-desk/contract/tickets'
import type { Query } from '@tanstack/react-query'

// The keys of desk/api/keys.ts and of portal/api.ts: what is known of tickets begins alike in both.
const ofTickets = ({ queryKey: [first, second] }: Query, kinds: readonly string[]) =>
  first === 'tickets' && kinds.some((kind) => kind === second)

const idOf = (query: Query) => (query.state.data as Ticket | undefined)?.id

/** Who is at a ticket: told by the stream while one is there oneself. */
export const presenceKey = (ticketId: string) => ['presence', ticketId] as const

/** Whether this was read of one of these tickets: its page, its conversation, its files. */
export const isOfTicket = (query: Query, ticketIds: ReadonlySet<string>): boolean => {
  const id = ofTickets(query, ['one', 'request']) ? idOf(query) : query.queryKey[2]
  return ofTickets(query, ['one', 'request', 'timeline', 'files']) && ticketIds.has(String(id))
}

/** Lists and the counts that are taken from them: any change of any ticket may be one of theirs. */
export const isOfTickets = (query: Query): boolean => ofTickets(query, ['queue', 'list', 'count', 'requests'])
