import type { Page } from '@atum-desk/contract/common'
import type { Organization } from '@atum-desk/contract/organizations'
import type { Person } from '@atum-desk/contract/people'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get } from '../../../lib/api/client.ts'
import { pathWith } from '../../../lib/api/path.ts'

/** Names change a few times a year. Their keys begin as those of administration, which renews them with its own. */
const seldom = { staleTime: 10 * 60_000 } as const

/** Organizations whose name has this in it, the first 50: of thousands one is found by typing. */
export const organizationsNamed = (typed: string) =>
  queryOptions({
    ...seldom,
    queryKey: ['/api/orgs', 'named', typed.trim()],
    queryFn: ({ signal }) => get<Page<Organization>>(pathWith('/api/orgs', { q: typed.trim(), limit: 50 }), signal),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  })

/** Customers whose name or e-mail has this in it. */
export const customersNamed = (typed: string) =>
  queryOptions({
    ...seldom,
    queryKey: ['/api/users', 'customers', typed],
    queryFn: ({ signal }) =>
      get<Page<Person>>(pathWith('/api/users', { staff: false, q: typed.trim(), limit: 50 }), signal),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  })

/** Those of them for whom a ticket can be opened now; of thousands, the first few. */
export const customersLike = (q: string) =>
  queryOptions({
    queryKey: ['/api/users', 'customers-now', q],
    queryFn: ({ signal }) =>
      get<Page<Person>>(pathWith('/api/users', { staff: false, active: true, q, limit: 8 }), signal),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })

export const personById = (id: string) =>
  queryOptions({
    ...seldom,
    queryKey: ['/api/users', 'name', id],
    queryFn: ({ signal }) => get<Person>(`/api/users/${id}`, signal),
    select: ({ name }) => name,
  })

export const organizationById = (id: string) =>
  queryOptions({
    ...seldom,
    queryKey: ['/api/orgs', 'name', id],
    queryFn: ({ signal }) => get<Organization>(`/api/orgs/${id}`, signal),
    select: ({ name }) => name,
  })
