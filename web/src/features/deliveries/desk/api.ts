import type {
  BulkRetryBody,
  Delivery,
  DeliveryDetail,
  DeliverySummary,
  RetriedDeliveries,
} from '@atum-desk/contract/deliveries'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { get, post } from '../../../lib/api/client.ts'
import { pagesOf } from '../../admin/pages-of.ts'

const path = '/api/deliveries'

export interface DeliveryFilters {
  readonly state: string
  readonly channel: string
  readonly endpointId?: string
}

/** Newest first. */
export const deliveries = (filters: DeliveryFilters) => pagesOf<Delivery>(path, { ...filters })

export const delivery = (id: string) =>
  queryOptions({
    queryKey: [path, 'one', id],
    queryFn: ({ signal }) => get<DeliveryDetail>(`${path}/${id}`, signal),
    // While it is on its way, what has become of it is asked for every few seconds.
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 3_000 : false),
  })

/** How things stand: asked again every ten seconds while somebody looks. */
export const deliverySummary = queryOptions({
  queryKey: [path, 'summary'],
  queryFn: ({ signal }) => get<DeliverySummary>(`${path}/summary`, signal),
  refetchInterval: 10_000,
})

export const retry = (id: string): Promise<Delivery> => post(`${path}/${id}/retry`, {})
export const cancel = (id: string): Promise<Delivery> => post(`${path}/${id}/cancel`, {})
export const retryMany = (body: BulkRetryBody): Promise<RetriedDeliveries> => post(`${path}/retry`, body)

export const renewDeliveries = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: [path] })

const isUnderWay = ({ state }: Delivery) => state === 'queued' || state === 'sending' || state === 'failed'
