/** `live`: what happens is told as it happens. Else it is asked for every 15 s, and `reconnecting` says so. */
export type LiveState = 'starting' | 'live' | 'reconnecting'

let state: LiveState = 'starting'
const listeners = new Set<() => void>()

export const liveState = (): LiveState => state

export const becomeLive = (next: LiveState): void => {
  if (next === state) return
  state = next
  for (const listener of listeners) listener()
}

export const subscribeLiveState = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
