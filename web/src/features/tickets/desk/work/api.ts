import type { Page } from '@atum-desk/contract/common'
import type { TicketSort } from '@atum-desk/contract/ticket-query'
import type { TicketStatus, TicketSummary } from '@atum-desk/contract/tickets'
import { queryOptions } from '@tanstack/react-query'
import { get } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'
import { live } from '../../../../lib/api/queries.ts'

interface Asked {
  readonly status: readonly TicketStatus[]
  readonly sort: TicketSort
  readonly limit: number
}

/** One page is more than anybody works on in a day: behind it the list of all of them begins. */
const mine = (name: string, asked: Asked) =>
  queryOptions({
    ...live,
    queryKey: ['tickets', 'work', name],
    queryFn: ({ signal }) => get<Page<TicketSummary>>(pathWith('/api/tickets', { assigneeId: 'me', ...asked }), signal),
  })

/** What is due first comes first, whether it presses or not. */
export const onMyHands = mine('hands', { status: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS'], sort: 'dueAt', limit: 50 })

/** Who waits longest for an answer may have to be asked again. */
export const onCustomers = mine('customers', { status: ['WAITING_CUSTOMER'], sort: 'updatedAt', limit: 50 })

export const solvedLately = mine('solved', { status: ['RESOLVED', 'CLOSED'], sort: '-updatedAt', limit: 10 })
