/** The list with one of it a place further on or back; the same list where there is no such place. */
export const moved = <Item>(items: readonly Item[], from: number, step: -1 | 1): Item[] => {
  const to = from + step
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  const others = items.filter((_, nth) => nth !== from)
  return [...others.slice(0, to), item, ...others.slice(to)]
}
