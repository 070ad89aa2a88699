import type { Page } from '@atum-desk/contract/common'
import type { CreateSnippetBody, Snippet, UpdateSnippetBody } from '@atum-desk/contract/snippets'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { del, get, patch, post } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'

export const snippetKey = ['snippets'] as const

export const allSnippets = infiniteQueryOptions({
  queryKey: snippetKey,
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }: Page<unknown>) => nextCursor ?? undefined,
  queryFn: ({ pageParam: cursor, signal }) =>
    get<Page<Snippet>>(pathWith('/api/snippets', { limit: 100, cursor }), signal),
})

export const keepSnippet = (body: CreateSnippetBody) => post<CreateSnippetBody, Snippet>('/api/snippets', body)

export const changeSnippet = (id: string, body: UpdateSnippetBody) =>
  patch<UpdateSnippetBody, Snippet>(`/api/snippets/${id}`, body)

export const dropSnippet = (id: string) => del<Snippet>(`/api/snippets/${id}`)
