import type { Page } from '@atum-desk/contract/common'

/**
 * What stands above a page has grown, so it was read from an earlier place: what it held below comes after it, and its
 * own end stays the end, where the next page begins. Without a row in common nothing is known of what lies between.
 */
export const joined = <Item extends { readonly id: string }>(read: Page<Item>, before: Page<Item>): Page<Item> => {
  const ids = new Set(read.items.map(({ id }) => id))
  if (!before.items.some(({ id }) => ids.has(id))) return read
  return { items: [...read.items, ...before.items.filter(({ id }) => !ids.has(id))], nextCursor: before.nextCursor }
}
