import type { Page } from '@atum-desk/contract/common'
import type { Template } from '@atum-desk/contract/templates'
import type { CreateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket } from '@atum-desk/contract/tickets'
import { queryOptions } from '@tanstack/react-query'
import { get, post } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'

/** The starts of tickets that are opened often. */
export const templates = queryOptions({
  queryKey: ['/api/templates', 'offered'],
  queryFn: ({ signal }) => get<Page<Template>>(pathWith('/api/templates', { limit: 100 }), signal),
  select: ({ items }) => items.filter(({ active }) => active),
  staleTime: 60_000,
})

export const openTicket = (body: CreateTicketBody, idempotencyKey: string): Promise<Ticket> =>
  post('/api/tickets', body, { idempotencyKey })

export const uploadPath = (id: string): string => `/api/tickets/${id}/attachments`
