import type { Page } from '@atum-desk/contract/common'
import type { SlaExplanation, SlaRecord } from '@atum-desk/contract/sla-explanation'
import { queryOptions } from '@tanstack/react-query'
import { get } from '../../../../lib/api/client.ts'

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
