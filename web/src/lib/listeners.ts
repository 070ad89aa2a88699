/** Those who want to know that something has changed, and how they are told. */
export const createListeners = () => {
  const all = new Set<() => void>()
  return {
    /** Answers how one leaves again. */
    add: (listener: () => void): (() => void) => {
      all.add(listener)
      return () => void all.delete(listener)
    },
    tell: (): void => {
      for (const listener of all) listener()
    },
  }
}
