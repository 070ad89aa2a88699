import { useCallback, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'

/**
 * Changes the query of the address in its place. The function stays the same for as long as the page lives, unlike
 * react-router’s own, so that a thousand rows that hold it need not render again. At once (flushSync): a second press,
 * before the next frame, starts from where the first one led.
 */
export function useQueryUpdate(): (change: (query: URLSearchParams) => URLSearchParams) => void {
  const { search } = useLocation()
  const current = useRef(search)
  current.current = search
  const navigate = useNavigate()
  return useCallback(
    (change) =>
      void navigate(
        { search: change(new URLSearchParams(current.current)).toString() },
        { replace: true, flushSync: true },
      ),
    [navigate],
  )
}
