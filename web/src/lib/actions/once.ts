/** By what it is done to: the act that was pressed last, while it is under way. */
const underWay = new Map<string, { readonly what: string }>()

/**
 * A second press comes before the page has been drawn anew: until the first is answered, what is pressed twice is meant
 * once. After another act on the same `to` it is meant again. `work` deals with its own failure.
 */
export const once = (to: string, what: string, work: () => Promise<unknown>): void => {
  if (underWay.get(to)?.what === what) return
  const act = { what }
  underWay.set(to, act)
  void work().finally(() => underWay.get(to) === act && underWay.delete(to))
}
