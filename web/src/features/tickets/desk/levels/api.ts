import type { Page } from '@atum-desk/contract/common'
import type { SlaExplanation, SlaPromise, SlaPromiseQuery, SlaRecord } from '@atum-desk/contract/sla-explanation'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'

/** Under the tickets’ own key: what changes a ticket may change its clocks. */
export const explanationOf = (id: string) =>
  queryOptions({
    queryKey: ['tickets', 'sla', id],
    queryFn: ({ signal }) => get<SlaExplanation>(`/api/internal/tickets/${id}/sla/explain`, signal),
  })

export const clocksOf = (id: string) =>
  queryOptions({
    queryKey: ['tickets', 'clocks', id],
    queryFn: ({ signal }) => get<Page<SlaRecord>>(`/api/internal/tickets/${id}/sla/history`, signal),
  })

/** What acceptance would promise now (SLA-16). It counts from the moment of acceptance: a minute later, a minute more. */
export const promiseOf = (id: string, asked: SlaPromiseQuery) =>
  queryOptions({
    queryKey: ['tickets', 'promise', id, asked],
    queryFn: ({ signal }) => get<SlaPromise>(pathWith(`/api/internal/tickets/${id}/sla/promise`, { ...asked }), signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    staleTime: 0,
  })
