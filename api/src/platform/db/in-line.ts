/** Runs the work of one key one after the other, in the order in which it came; what fails holds nobody up. */
export type InLine = <T>(key: string, work: () => Promise<T>) => Promise<T>

/**
 * Whoever would only wait for the same row waits here instead, in this process, and takes no connection to it: fifty who
 * give tickets to one team would else hold all ten connections, and everybody else's request would end in a 503. The row
 * is locked all the same: other processes stand in lines of their own.
 */
export function createLine(): InLine {
  const last = new Map<string, Promise<void>>()
  return async (key, work) => {
    const before = last.get(key)
    const { promise: done, resolve: leave } = Promise.withResolvers<void>()
    last.set(key, done)
    await before
    try {
      return await work()
    } finally {
      if (last.get(key) === done) last.delete(key)
      leave()
    }
  }
}
