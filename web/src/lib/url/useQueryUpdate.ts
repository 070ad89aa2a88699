import { useCallback, useRef } from 'react'
import { type Location, useLocation, useNavigate } from 'react-router'

/** Where a change has led that is not rendered yet: what follows it starts there, whichever part of the page it comes from. */
const led = new WeakMap<Location, string>()

/**
 * Changes the query of the address in its place. The function stays the same for as long as the page lives, unlike
 * react-router’s own, so that a thousand rows that hold it need not render again. At once (flushSync): a second press,
 * before the next frame, starts from where the first one led. What the address carries unseen stays with it.
 */
export function useQueryUpdate(): (change: (query: URLSearchParams) => URLSearchParams) => void {
  const location = useLocation()
  const current = useRef(location)
  current.current = location
  const navigate = useNavigate()
  return useCallback(
    (change) => {
      const from = current.current
      const search = change(new URLSearchParams(led.get(from) ?? from.search)).toString()
      led.set(from, search)
      void navigate({ search }, { replace: true, flushSync: true, state: from.state })
    },
    [navigate],
  )
}
