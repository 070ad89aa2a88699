import { useSyncExternalStore } from 'react'

const subscribe = (listener: () => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Whether there is a network at all. That there is one does not mean that the server can be reached by it. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)
