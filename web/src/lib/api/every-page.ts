import type { Page } from '@atum-desk/contract/common'
import { get } from './client.ts'

/** A whole list, page after page: for what an installation has dozens of, and a choice needs all of. `path` may have a query. */
export const everyPage = async <Item>(path: string, signal: AbortSignal): Promise<Item[]> => {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const paging = new URLSearchParams({ limit: '100', ...(cursor !== undefined && { cursor }) })
    const page = await get<Page<Item>>(`${path}${path.includes('?') ? '&' : '?'}${paging}`, signal)
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
}
