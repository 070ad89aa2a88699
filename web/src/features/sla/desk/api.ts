import type { Page } from '@atum-desk/contract/common'
import type { SlaApplication, SlaApplicationPreview } from '@atum-desk/contract/sla-applications'
import type {
  SlaMatch,
  SlaMatchBody,
  SlaOrder,
  SlaOrderBody,
  SlaPolicy,
  SlaPolicyInput,
  SlaPolicyPatch,
} from '@atum-desk/contract/sla-policies'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { del, get, patch, post, put } from '../../../lib/api/client.ts'
import { everyPage } from '../../../lib/api/every-page.ts'
import { pathWith } from '../../../lib/api/path.ts'

const path = '/api/sla'

/** Whatever is read of policies begins with this. */
export const slaKey = [path] as const

/** All of them with the version of their order, which guards its change. A helpdesk has a dozen. */
export const policies = queryOptions({
  queryKey: [path, 'all'],
  queryFn: async ({ signal }) => {
    const [items, order] = await Promise.all([
      everyPage<SlaPolicy>(path, signal),
      get<SlaOrder>(`${path}/order`, signal),
    ])
    return { items, orderVersion: order.version }
  },
})

export const policy = (id: string) =>
  queryOptions({ queryKey: [path, id], queryFn: ({ signal }) => get<SlaPolicy>(`${path}/${id}`, signal) })

export const addPolicy = (body: Omit<SlaPolicyInput, 'position'>): Promise<SlaPolicy> => post(path, body)
export const savePolicy = (id: string, body: SlaPolicyPatch): Promise<SlaPolicy> => patch(`${path}/${id}`, body)
export const removePolicy = (id: string): Promise<SlaPolicy> => del(`${path}/${id}`)
export const reorder = (body: SlaOrderBody): Promise<SlaOrder> => put(`${path}/order`, body)

/** Which policy such a ticket would get, by the rules as they are stored. */
export const match = (asked: SlaMatchBody) =>
  queryOptions({
    queryKey: [path, 'match', asked],
    queryFn: () => post<SlaMatchBody, SlaMatch>(`${path}/match`, asked),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

/** What applying the policies would do now, tickets by pages. Each look is another. */
export const applicationPreview = infiniteQueryOptions({
  queryKey: [path, 'preview'],
  queryFn: ({ pageParam: cursor }) =>
    post<object, SlaApplicationPreview>(`${path}/applications/preview`, { limit: 25, ...(cursor && { cursor }) }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  staleTime: 0,
})

export const applyPolicies = (fingerprint: string): Promise<SlaApplication> =>
  post(`${path}/applications`, { fingerprint })

export const cancelApplication = (id: string): Promise<SlaApplication> => post(`${path}/applications/${id}/cancel`, {})

export const isUnderWay = ({ state }: Pick<SlaApplication, 'state'>): boolean =>
  state === 'waiting' || state === 'running'

/** The newest ones; while one is under way, again each second. */
export const applications = queryOptions({
  queryKey: [path, 'applications'],
  queryFn: ({ signal }) => get<Page<SlaApplication>>(pathWith(`${path}/applications`, { limit: 10 }), signal),
  refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? 1_000 : false),
})
