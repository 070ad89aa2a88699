import { useSyncExternalStore } from 'react'

/** A hook that follows a media query: for what differs in more than its look, which is the stylesheet's. */
export const mediaHook = (query: string): (() => boolean) => {
  const media = window.matchMedia(query)
  const subscribe = (listener: () => void) => {
    media.addEventListener('change', listener)
    return () => media.removeEventListener('change', listener)
  }
  return () => useSyncExternalStore(subscribe, () => media.matches)
}
