import { useMemo, useState } from 'react'
import { newCount, steadyRows, withMore } from './steady.ts'

interface Shown<Item> {
  readonly key: string
  readonly pages: number
  readonly items: readonly Item[]
}

const none = [] as const
const nobody: ReadonlySet<string> = new Set()

const next = <Item extends { readonly id: string }>(
  shown: Shown<Item> | undefined,
  fresh: readonly Item[],
  key: string,
  pages: number,
): Shown<Item> =>
  shown?.key === key && pages > shown.pages
    ? { key, pages, items: withMore(shown.items, fresh) }
    : { key, pages, items: fresh }

/**
 * `useSteady` for a list that grows by pages: one more of them is put after what is shown, and moves nothing. `sentAway` are
 * the rows that the reader himself sent away, unless they have come back.
 */
export function useSteadyPages<Item extends { readonly id: string }>(
  fresh: readonly Item[] | undefined,
  key: string,
  pages: number,
  sentAway: ReadonlySet<string>,
) {
  const [shown, setShown] = useState<Shown<Item>>()
  const isDue = fresh && (shown?.key !== key || shown.pages !== pages || shown.items.length === 0)
  if (isDue && shown?.items !== fresh) setShown(next(shown, fresh, key, pages))
  const items = shown?.key === key ? shown.items : (fresh ?? none)
  const now = useMemo(() => {
    const rows = steadyRows(items, fresh ?? none, nobody)
    return rows.filter(({ item, isGone }) => !(isGone && sentAway.has(item.id))).map(({ item }) => item)
  }, [items, fresh, sentAway])
  const waiting = useMemo(() => newCount(items, fresh ?? none, nobody), [items, fresh])
  return { items: now, newCount: waiting, reveal: () => fresh && setShown({ key, pages, items: fresh }) }
}
