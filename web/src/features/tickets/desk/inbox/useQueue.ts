import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSteady } from '../../../../lib/steady/useSteady.ts'
import { newQueue } from '../api/queries.ts'
import { usePages } from '../api/usePages.ts'
import { useSentAway } from '../api/useTriage.ts'

/** The NEW queue, held still while it is read. */
export function useQueue() {
  const query = useInfiniteQuery(newQueue)
  const fresh = usePages(query.data)
  const steady = useSteady(fresh, `pages ${query.data?.pages.length}`, useSentAway())
  // What another has handled meanwhile offers nothing any more.
  const rows = useMemo(
    () => steady.rows.map((row) => (row.isGone ? { ...row, item: { ...row.item, allowedActions: [] } } : row)),
    [steady.rows],
  )
  return { ...steady, rows, items: useMemo(() => rows.map(({ item }) => item), [rows]), query }
}

export type Queue = ReturnType<typeof useQueue>
