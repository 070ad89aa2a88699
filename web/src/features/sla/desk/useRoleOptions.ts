import type { Role } from '@atum-desk/contract/roles'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { everyPage } from '../../../lib/api/every-page.ts'

const roles = queryOptions({
  queryKey: ['/api/roles', 'all'],
  queryFn: ({ signal }) => everyPage<Role>('/api/roles', signal),
  staleTime: 60_000,
})

/** The roles of the staff, by the titles that they have here. */
export function useRoleOptions() {
  const { data = [] } = useQuery(roles)
  return data.filter(({ audience }) => audience === 'staff').map(({ name, title }) => ({ value: name, title }))
}
