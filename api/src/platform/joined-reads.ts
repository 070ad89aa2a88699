/**
 * One read at a time for each key: who comes while one runs shares the next with all who come meanwhile. Nobody gets what
 * was read before he asked, and however many ask for one key, one connection is taken.
 */
export function joinedReads<T>(): (key: string, read: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>()
  const waiting = new Map<string, Promise<T>>()

  function start(key: string, read: () => Promise<T>): Promise<T> {
    waiting.delete(key)
    const begun = read().finally(() => {
      if (running.get(key) === begun) running.delete(key)
    })
    running.set(key, begun)
    return begun
  }

  return (key, read) => {
    const current = running.get(key)
    if (current === undefined) return start(key, read)
    const next = waiting.get(key) ?? current.then(ended, ended).then(() => start(key, read))
    waiting.set(key, next)
    return next
  }
}

const ended = (): void => undefined
