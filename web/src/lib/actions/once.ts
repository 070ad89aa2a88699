const underWay = new Set<string>()

/**
 * A second press comes before the page has been drawn anew: until the first is answered, what is pressed twice is meant
 * once. `what` names the act and what it is done to. `work` deals with its own failure.
 */
export const once = (what: string, work: () => Promise<unknown>): void => {
  if (underWay.has(what)) return
  underWay.add(what)
  void work().finally(() => underWay.delete(what))
}
