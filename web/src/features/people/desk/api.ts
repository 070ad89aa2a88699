import type { Team } from '@atum-desk/contract/catalog'
import type { Page } from '@atum-desk/contract/common'
import type { Person } from '@atum-desk/contract/people'
import { queryOptions } from '@tanstack/react-query'
import { get } from '../../../lib/api/client.ts'
import { pathWith } from '../../../lib/api/path.ts'

/** Who may be given a ticket: staff who may work one. */
export const assignablePeople = queryOptions({
  queryKey: ['/api/users', 'assignable'],
  queryFn: ({ signal }) =>
    get<Page<Person>>(
      pathWith('/api/users', { staff: true, permission: 'ticket.work', active: true, limit: 100 }),
      signal,
    ),
  select: ({ items }) => items,
  staleTime: 60_000,
})

export const assignableTeams = queryOptions({
  queryKey: ['teams'],
  queryFn: ({ signal }) => get<Page<Team>>(pathWith('/api/teams', { limit: 100 }), signal),
  select: ({ items }) => items.filter(({ active }) => active),
  staleTime: 60_000,
})

/** Everybody of staff: whom a note may call. */
export const colleagues = queryOptions({
  queryKey: ['/api/users', 'colleagues'],
  queryFn: ({ signal }) => get<Page<Person>>(pathWith('/api/users', { staff: true, active: true, limit: 100 }), signal),
  select: ({ items }) => items,
  staleTime: 60_000,
})
