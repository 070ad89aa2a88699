import { useMemo, useState } from 'react'
import { newCount, steadyRows } from './steady.ts'

interface Shown<Item> {
  readonly key: string
  readonly items: readonly Item[]
}

const none = [] as const

/**
 * Holds a live list still while it is read. It is renewed by `reveal`, and when `key` changes: another filter, one
 * more page. `fresh` and `hidden` are to stay the same objects for as long as they say the same.
 */
export function useSteady<Item extends { readonly id: string }>(
  fresh: readonly Item[] | undefined,
  key: string,
  hidden: ReadonlySet<string>,
) {
  const [shown, setShown] = useState<Shown<Item>>()
  if (fresh && shown?.key !== key) setShown({ key, items: fresh })
  const items = shown?.key === key ? shown.items : (fresh ?? none)
  const rows = useMemo(() => steadyRows(items, fresh ?? none, hidden), [items, fresh, hidden])
  const waiting = newCount(items, fresh ?? none, hidden)
  // Where nothing is shown, nothing can move.
  if (fresh && rows.length === 0 && waiting > 0) setShown({ key, items: fresh })
  return { rows, newCount: waiting, reveal: () => fresh && setShown({ key, items: fresh }) }
}
