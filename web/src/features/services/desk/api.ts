import type { Service } from '@atum-desk/contract/catalog'
import type { Page } from '@atum-desk/contract/common'
import { queryOptions } from '@tanstack/react-query'
import { get } from '../../../lib/api/client.ts'
import { everyPage } from '../../../lib/api/every-page.ts'
import { pathWith } from '../../../lib/api/path.ts'

/** What can be chosen for a ticket, by name. They change a few times a year. */
export const services = queryOptions({
  queryKey: ['services'],
  queryFn: ({ signal }) => get<Page<Service>>(pathWith('/api/services', { limit: 100 }), signal),
  select: ({ items }) => items.filter(({ active }) => active),
  staleTime: 10 * 60_000,
})

/** All of them, those out of use as well: what administration chooses from and names. */
export const everyService = queryOptions({
  queryKey: ['/api/services', 'all'],
  queryFn: ({ signal }) => everyPage<Service>('/api/services', signal),
  staleTime: 60_000,
})
