import { useCallback, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'

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
    (change) =>
      void navigate(
        { search: change(new URLSearchParams(current.current.search)).toString() },
        { replace: true, flushSync: true, state: current.current.state },
      ),
    [navigate],
  )
}
