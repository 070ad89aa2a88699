import type { Page } from '@atum-desk/contract/common'
import type { Organization } from '@atum-desk/contract/organizations'
import type { Person } from '@atum-desk/contract/people'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get } from '../../../lib/api/client.ts'
import { pathWith } from '../../../lib/api/path.ts'

/** Names change a few times a year. */
const seldom = { staleTime: 10 * 60_000 } as const

/** The first 100 by name: of more, an organization is found by the operator `org:` of the search. */
export const organizations = queryOptions({
  ...seldom,
  queryKey: ['organizations', 'all'],
  queryFn: ({ signal }) => get<Page<Organization>>(pathWith('/api/orgs', { limit: 100 }), signal),
  select: ({ items }) => items,
})

/** Customers whose name or e-mail has this in it. */
export const customersNamed = (typed: string) =>
  queryOptions({
    ...seldom,
    queryKey: ['people', 'customers', typed],
    queryFn: ({ signal }) =>
      get<Page<Person>>(pathWith('/api/users', { staff: false, q: typed.trim(), limit: 50 }), signal),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  })

export const personById = (id: string) =>
  queryOptions({
    ...seldom,
    queryKey: ['people', 'one', id],
    queryFn: ({ signal }) => get<Person>(`/api/users/${id}`, signal),
    select: ({ name }) => name,
  })

export const organizationById = (id: string) =>
  queryOptions({
    ...seldom,
    queryKey: ['organizations', 'one', id],
    queryFn: ({ signal }) => get<Organization>(`/api/orgs/${id}`, signal),
    select: ({ name }) => name,
  })
