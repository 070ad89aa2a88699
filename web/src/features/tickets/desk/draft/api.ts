import type { Draft, DraftKind, PutDraftBody } from '@atum-desk/contract/drafts'
import { queryOptions } from '@tanstack/react-query'
import { del, get, put } from '../../../../lib/api/client.ts'

const path = (ticketId: string, kind: DraftKind) => `/api/tickets/${ticketId}/drafts/${kind}`

/** Under no key of the tickets’: what changes those changes nothing here. Read again when one comes back to the page. */
export const draftOf = (ticketId: string, kind: DraftKind) =>
  queryOptions({
    queryKey: ['drafts', ticketId, kind],
    queryFn: ({ signal }) => get<Draft>(path(ticketId, kind), signal),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })

export const putDraft = (ticketId: string, kind: DraftKind, body: PutDraftBody) =>
  put<PutDraftBody, Draft>(path(ticketId, kind), body)

export const dropDraft = (ticketId: string, kind: DraftKind) => del<Draft>(path(ticketId, kind))
