import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { addRecent } from '../../../lib/storage/recent.ts'
import { useQueryUpdate } from '../../../lib/url/useQueryUpdate.ts'
import { useTidyAddress } from '../../../lib/url/useTidyAddress.ts'
import { useUser } from '../../session/useSession.ts'
import { hitsFor } from './api.ts'
import { type Asked, askedFrom, paramsFrom } from './query.ts'

/** What is asked and what was found; one that found something is remembered. */
export function useSearchPage() {
  const { id: userId } = useUser()
  const [params] = useSearchParams()
  const update = useQueryUpdate()
  const navigate = useNavigate()
  const asked = useMemo(() => askedFrom(params), [params])
  useTidyAddress(['q', 'status', 'priority'], (now) => paramsFrom(askedFrom(now)))
  const query = useInfiniteQuery({ ...hitsFor(asked), placeholderData: keepPreviousData })
  const hits = useMemo(
    () => (asked.q === '' ? [] : (query.data?.pages.flatMap(({ items }) => items) ?? [])),
    [asked.q, query.data],
  )
  const items = useMemo(() => hits.map(({ ticket }) => ticket), [hits])
  const hasFound = hits.length > 0 && !query.isPlaceholderData
  useEffect(() => {
    if (asked.q !== '' && hasFound) addRecent(userId, 'searches', { key: asked.q, title: asked.q })
  }, [userId, asked.q, hasFound])

  const ask = useCallback(
    (part: Partial<Asked>) => update((now) => paramsFrom({ ...askedFrom(now), ...part })),
    [update],
  )
  // A search of its own is a step back; what narrows it takes its place.
  const search = useCallback(
    (q: string) => void navigate({ search: paramsFrom({ ...asked, q }).toString() }),
    [navigate, asked],
  )
  return { asked, ask, search, query, hits, items }
}
