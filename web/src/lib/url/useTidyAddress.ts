import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { tidied } from './tidied.ts'
import { useQueryUpdate } from './useQueryUpdate.ts'

/**
 * An address that was typed, or kept since an older version, comes to say what is shown: in `names`, whatever is not in
 * `known`, what the page has made of it, is taken out.
 */
export function useTidyAddress(names: readonly string[], known: URLSearchParams): void {
  const query = useSearchParams()[0]
  const update = useQueryUpdate()
  const tidy = tidied(query, names, known).toString()
  const isTidy = tidy === query.toString()
  useEffect(() => {
    if (!isTidy) update(() => new URLSearchParams(tidy))
  }, [isTidy, tidy, update])
}
