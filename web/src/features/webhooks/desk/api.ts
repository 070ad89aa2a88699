import type { Delivery } from '@atum-desk/contract/deliveries'
import type {
  CreateWebhookBody,
  ReplayBody,
  Replayed,
  UpdateWebhookBody,
  Webhook,
  WebhookWithSecret,
} from '@atum-desk/contract/webhooks'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { del, get, patch, post } from '../../../lib/api/client.ts'
import { pagesOf } from '../../admin/pages-of.ts'

const path = '/api/webhooks'

/** By name. */
export const webhooks = pagesOf<Webhook>(path)

export const webhook = (id: string) =>
  queryOptions({ queryKey: [path, 'one', id], queryFn: ({ signal }) => get<Webhook>(`${path}/${id}`, signal) })

/** What was sent to it, newest first. */
export const sentTo = (id: string) => pagesOf<Delivery>(`${path}/${id}/deliveries`, { limit: 20 })

export const createWebhook = (body: CreateWebhookBody): Promise<WebhookWithSecret> => post(path, body)
export const updateWebhook = (id: string, body: UpdateWebhookBody): Promise<Webhook> => patch(`${path}/${id}`, body)
export const removeWebhook = (id: string): Promise<Webhook> => del(`${path}/${id}`)
export const pauseWebhook = (id: string): Promise<Webhook> => post(`${path}/${id}/pause`, {})
export const resumeWebhook = (id: string): Promise<Webhook> => post(`${path}/${id}/resume`, {})
export const testWebhook = (id: string): Promise<Delivery> => post(`${path}/${id}/test`, {})
export const rotateSecret = (id: string, overlapHours: number): Promise<WebhookWithSecret> =>
  post(`${path}/${id}/rotate-secret`, { overlapHours })
export const replay = (id: string, body: ReplayBody): Promise<Replayed> => post(`${path}/${id}/replay`, body)

/** One and all: its list and what was sent to it change with it. */
export const renewWebhooks = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey: [first] }) => String(first).startsWith(path) })
