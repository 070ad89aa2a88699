import type { Page } from '@atum-desk/contract/common'
import type { Organization } from '@atum-desk/contract/organizations'
import type { BacklogReport, FlowReport, SlaReport, TodayReport } from '@atum-desk/contract/reports'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get } from '../../lib/api/client.ts'
import { pathWith } from '../../lib/api/path.ts'
import { live } from '../../lib/api/queries.ts'
import type { Scope } from './scope.ts'

const report = <Answer>(name: 'today' | 'flow' | 'sla' | 'backlog', { days, team, org }: Scope) => {
  const hasPeriod = name === 'flow' || name === 'sla'
  const asked = { days: hasPeriod ? days : undefined, teamId: team, orgId: org }
  return queryOptions({
    queryKey: ['reports', name, asked],
    queryFn: ({ signal }) => get<Answer>(pathWith(`/api/reports/${name}`, asked), signal),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
  })
}

/** Stays as fresh as the lists that its numbers lead to. */
export const todayReport = (scope: Scope) => queryOptions({ ...report<TodayReport>('today', scope), ...live })
export const flowReport = (scope: Scope) => report<FlowReport>('flow', scope)
export const slaReport = (scope: Scope) => report<SlaReport>('sla', scope)
export const backlogReport = (scope: Scope) => report<BacklogReport>('backlog', scope)

export const organizations = queryOptions({
  queryKey: ['/api/orgs', 'names'],
  queryFn: ({ signal }) => get<Page<Organization>>(pathWith('/api/orgs', { limit: 100 }), signal),
  staleTime: 60_000,
})

/** As much of a team or an organization as stands in the bar. */
export type Offer = Pick<Organization, 'id' | 'name' | 'active'>

export const offerOf = (kind: 'orgs' | 'teams', id: string) =>
  queryOptions({
    queryKey: ['offers', kind, id],
    queryFn: ({ signal }) => get<Offer>(`/api/${kind}/${id}`, signal),
    staleTime: 60_000,
  })
