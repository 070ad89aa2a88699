import { useState } from 'react'
import { newCount, steadyRows } from './steady.ts'

interface Shown<Item> {
  readonly key: string
  readonly items: readonly Item[]
}

/**
 * Holds a live list still while it is read. It is renewed by `reveal`, and when `key` changes: another filter, one
 * more page.
 */
export function useSteady<Item extends { readonly id: string }>(
  fresh: readonly Item[] | undefined,
  key: string,
  hidden: ReadonlySet<string>,
) {
  const [shown, setShown] = useState<Shown<Item>>()
  if (fresh && shown?.key !== key) setShown({ key, items: fresh })
  const items = shown?.key === key ? shown.items : (fresh ?? [])
  return {
    rows: steadyRows(items, fresh ?? [], hidden),
    newCount: newCount(items, fresh ?? [], hidden),
    reveal: () => fresh && setShown({ key, items: fresh }),
  }
}
