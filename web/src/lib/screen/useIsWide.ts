import { useSyncExternalStore } from 'react'

/** Where a list has a pane or columns beside it: `split` in tokens.css. */
const wide = window.matchMedia('(min-width: 75rem)')

const subscribe = (listener: () => void) => {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** For what differs in more than its look; a difference of look is the stylesheet's. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches)
