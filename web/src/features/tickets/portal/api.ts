import type { Attachment } from '@atum-desk/contract/attachments'
import type { Service } from '@atum-desk/contract/catalog'
import type { Comment, CommentBody } from '@atum-desk/contract/comments'
import type { Page } from '@atum-desk/contract/common'
import type { AnswerBody, CreateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { get, getBlob, post } from '../../../lib/api/client.ts'
import { pathWith } from '../../../lib/api/path.ts'
import { live } from '../../../lib/api/queries.ts'
import { type RequestFilter, statusesOf } from './filter.ts'

/** Every key begins with `tickets`, so that one write can make all of them look again. */
export const keys = {
  all: ['tickets'],
  home: ['tickets', 'requests', 'home'],
  list: (filter: RequestFilter) => ['tickets', 'requests', filter],
  one: (number: string) => ['tickets', 'request', number],
  timeline: (id: string) => ['tickets', 'timeline', id],
  services: ['services'],
} as const

export const requestPages = (filter: RequestFilter) =>
  infiniteQueryOptions({
    queryKey: keys.list(filter),
    queryFn: ({ signal, pageParam }) =>
      get<Page<TicketSummary>>(
        pathWith('/api/tickets', {
          status: statusesOf(filter.tab),
          requesterId: filter.who === 'mine' ? 'me' : undefined,
          q: filter.q,
          limit: 20,
          cursor: pageParam,
        }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    ...live,
  })

/** What is open, and what was solved and may want a word, newest change first. One page: the rest is in the list. */
export const openRequests = queryOptions({
  queryKey: keys.home,
  queryFn: ({ signal }) => {
    const status = [...statusesOf('open'), 'RESOLVED']
    return get<Page<TicketSummary>>(pathWith('/api/tickets', { status, requesterId: 'me', limit: 20 }), signal)
  },
  ...live,
})

/** By the number that people quote: it stands in the address. */
export const requestByNumber = (number: string) =>
  queryOptions({
    queryKey: keys.one(number),
    queryFn: ({ signal }) => get<Ticket>(`/api/tickets/${encodeURIComponent(number)}`, signal),
    ...live,
  })

/** The whole conversation: a page of it would begin with the oldest words and hide the newest. */
export const conversationOf = (id: string) =>
  queryOptions({
    queryKey: keys.timeline(id),
    queryFn: async ({ signal }) => {
      const entries: TimelineEntry[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const path = pathWith(`/api/tickets/${id}/timeline`, { limit: 100, cursor })
        const page: Page<TimelineEntry> = await get(path, signal)
        entries.push(...page.items)
        cursor = page.nextCursor
      }
      return entries
    },
    ...live,
  })

export const services = queryOptions({
  queryKey: keys.services,
  queryFn: async ({ signal }) => (await get<Page<Service>>('/api/services?limit=100', signal)).items,
  staleTime: 300_000,
})

export const createRequest = (body: CreateTicketBody, idempotencyKey: string): Promise<Ticket> =>
  post('/api/tickets', body, { idempotencyKey })

export const addComment = (id: string, body: CommentBody, idempotencyKey: string): Promise<Comment> =>
  post(`/api/tickets/${id}/comments`, body, { idempotencyKey })

export const uploadPath = (id: string, commentId?: string): string =>
  pathWith(`/api/tickets/${id}/attachments`, { commentId })

export type Answer = 'cancel' | 'solution/accept' | 'solution/refuse'

export const answerRequest = (id: string, answer: Answer, body: AnswerBody): Promise<Ticket> =>
  post(`/api/tickets/${id}/${answer}`, body)

export const fileBytes = ({ id }: Attachment): Promise<Blob> => getBlob(`/api/attachments/${id}`)
