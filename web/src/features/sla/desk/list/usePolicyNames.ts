import type { Organization } from '@atum-desk/contract/organizations'
import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import { useQueries, useQuery } from '@tanstack/react-query'
import { calendars } from '../../../calendars/desk/api.ts'
import { organization } from '../../../people/desk/organizations/api.ts'
import { everyService } from '../../../services/desk/api.ts'

const none: readonly SlaPolicy[] = []

/** What the policies name by its id. Each is read once; until then a rule stands without it. */
export function usePolicyNames(policies: readonly SlaPolicy[] = none) {
  const ids = [...new Set(policies.flatMap(({ orgId }) => orgId ?? []))]
  const organizations = useQueries({
    queries: ids.map((id) => ({ ...organization(id), staleTime: 60_000 })),
    combine: (all) => all.flatMap(({ data }): Organization[] => (data ? [data] : [])),
  })
  const { data: services } = useQuery(everyService)
  const { data: all } = useQuery(calendars)
  return {
    organization: (id: string) => organizations.find((one) => one.id === id)?.name,
    service: (id: string) => services?.find((one) => one.id === id)?.name,
    calendar: (id: string) => all?.find((one) => one.id === id)?.name,
  }
}
