/** One row of a list that others change while it is being read. */
export interface SteadyRow<Item> {
  readonly item: Item
  /** It has left the list meanwhile, and stays in its place until the list is renewed. */
  readonly isGone: boolean
}

interface Identified {
  readonly id: string
}

/**
 * The rows as they were shown, with what is known of them now: a live change never moves a row under the cursor
 * (UX §4.5). `hidden` are the rows that the reader himself sent away.
 */
export const steadyRows = <Item extends Identified>(
  shown: readonly Item[],
  fresh: readonly Item[],
  hidden: ReadonlySet<string>,
): SteadyRow<Item>[] => {
  const now = new Map(fresh.map((item) => [item.id, item]))
  return shown
    .filter(({ id }) => !hidden.has(id))
    .map((item) => ({ item: now.get(item.id) ?? item, isGone: !now.has(item.id) }))
}

/** How many rows wait behind the “3 new” pill. */
export const newCount = (
  shown: readonly Identified[],
  fresh: readonly Identified[],
  hidden: ReadonlySet<string>,
): number => {
  const known = new Set(shown.map(({ id }) => id))
  return fresh.filter(({ id }) => !known.has(id) && !hidden.has(id)).length
}

/**
 * One more page has come: its rows follow those that are shown. What is new further up waits behind the pill, so that
 * nothing moves under the cursor.
 */
export const withMore = <Item extends Identified>(shown: readonly Item[], fresh: readonly Item[]): readonly Item[] => {
  const known = new Set(shown.map(({ id }) => id))
  const last = fresh.findLastIndex(({ id }) => known.has(id))
  return [...shown, ...fresh.slice(last + 1)]
}
