import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useQueryUpdate } from '../../../lib/url/useQueryUpdate.ts'

/** What narrows a list stands in its address: `useListAddress(['q', 'role'])`. What is empty leaves no trace there. */
export function useListAddress<Name extends string>(names: readonly Name[]) {
  const [params] = useSearchParams()
  const update = useQueryUpdate()
  const key = params.toString()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names of a screen never change.
  const filters = useMemo(() => {
    const now = new URLSearchParams(key)
    return Object.fromEntries(names.map((name) => [name, (now.get(name) ?? '').trim().slice(0, 200)]))
  }, [key]) as Readonly<Record<Name, string>>
  const change = useCallback(
    (next: Partial<Record<Name, string>>) =>
      update((query) => {
        for (const [name, value] of Object.entries<string | undefined>(next)) {
          if (value) query.set(name, value)
          else query.delete(name)
        }
        return query
      }),
    [update],
  )
  const isNarrowed = names.some((name) => filters[name] !== '')
  const clear = useCallback(() => update(() => new URLSearchParams()), [update])
  return { filters, change, isNarrowed, clear }
}
