import type { Page } from '@atum-desk/contract/common'
import type { InfiniteData } from '@tanstack/react-query'
import { useMemo } from 'react'

/** The rows of all pages that have been read, in one list. */
export const usePages = <Item>(data: InfiniteData<Page<Item>, unknown> | undefined): readonly Item[] | undefined =>
  useMemo(() => data?.pages.flatMap(({ items }) => items), [data])

/** The same for a list whose rows change their place between two readings: one that stands twice counts the first time. */
export const useDistinctPages = <Item extends { readonly id: string }>(
  data: InfiniteData<Page<Item>, unknown> | undefined,
): readonly Item[] | undefined => {
  const items = usePages(data)
  return useMemo(() => {
    if (!items) return undefined
    const rows = new Map<string, Item>()
    for (const item of items) if (!rows.has(item.id)) rows.set(item.id, item)
    return rows.size === items.length ? items : [...rows.values()]
  }, [items])
}
