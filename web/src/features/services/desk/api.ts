import type { Service } from '@atum-desk/contract/catalog'
import type { Page } from '@atum-desk/contract/common'
import { queryOptions } from '@tanstack/react-query'
import { get } from '../../../lib/api/client.ts'
import { pathWith } from '../../../lib/api/path.ts'

/** What can be chosen for a ticket, by name. They change a few times a year. */
export const services = queryOptions({
  queryKey: ['services'],
  queryFn: ({ signal }) => get<Page<Service>>(pathWith('/api/services', { limit: 100 }), signal),
  select: ({ items }) => items.filter(({ active }) => active),
  staleTime: 10 * 60_000,
})
