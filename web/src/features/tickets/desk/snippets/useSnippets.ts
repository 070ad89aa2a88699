import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { usePages } from '../api/usePages.ts'
import { allSnippets } from './api.ts'

/** All of them, as they are searched here: a helpdesk has some hundred. */
export function useSnippets(isWanted: boolean) {
  const query = useInfiniteQuery({ ...allSnippets, enabled: isWanted })
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  useEffect(() => {
    if (isWanted && hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [isWanted, hasNextPage, isFetching, isError, fetchNextPage])
  return { snippets: usePages(query.data) ?? [], query }
}
