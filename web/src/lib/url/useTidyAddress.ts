import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { tidied } from './tidied.ts'
import { useQueryUpdate } from './useQueryUpdate.ts'

/**
 * An address that was typed, or kept since an older version, comes to say what is shown: in `names`, whatever is not
 * `known`, what the page makes of a query, is taken out. Of the query as it stands by then: a part of the page may have
 * changed it since this was rendered.
 */
export function useTidyAddress(names: readonly string[], known: (query: URLSearchParams) => URLSearchParams): void {
  const query = useSearchParams()[0]
  const update = useQueryUpdate()
  const tidy = (now: URLSearchParams) => tidied(now, names, known(now))
  const latest = useRef(tidy)
  latest.current = tidy
  const asked = query.toString()
  const isTidy = tidy(query).toString() === asked
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is looked at anew.
  useEffect(() => {
    if (!isTidy) update((now) => latest.current(now))
  }, [isTidy, asked, update])
}
