/** Absent on a plain-HTTP address other than the machine's own. */
const locks: LockManager | undefined = navigator.locks

/** Whether the tabs of this browser can agree on one of them. */
export const tabsAgree = locks !== undefined

type Work = (signal: AbortSignal) => Promise<void>

/**
 * A browser opens six connections to a server, and each stream keeps one: so one tab listens for all of them, and when it
 * is closed the next one does. Where tabs cannot agree, each listens only while it is looked at.
 */
export const inOneTab = async (name: string, work: Work, signal: AbortSignal): Promise<void> => {
  if (!locks) return whileVisible(work, signal)
  try {
    await locks.request(name, { signal }, () => work(signal))
  } catch (error) {
    if (!signal.aborted) throw error // else it left while it waited for its turn
  }
}

const whileVisible = async (work: Work, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    const hidden = new AbortController()
    const onChange = () => document.hidden && hidden.abort()
    document.addEventListener('visibilitychange', onChange)
    await work(AbortSignal.any([signal, hidden.signal]))
    document.removeEventListener('visibilitychange', onChange)
    if (!hidden.signal.aborted) return
    await untilVisible(signal)
  }
}

const untilVisible = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (document.hidden && !signal.aborted) return
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    signal.addEventListener('abort', look, { once: true })
    look()
  })
