import { useQuery } from '@tanstack/react-query'
import { roles } from '../../people/desk/roles/api.ts'

/** The roles of the staff, by the titles that they have here. */
export function useRoleOptions() {
  const { data = [] } = useQuery(roles)
  return data.filter(({ audience }) => audience === 'staff').map(({ name, title }) => ({ value: name, title }))
}
