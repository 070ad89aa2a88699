import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { selectedRow } from '../../features/tickets/desk/list/selected-row.ts'

/**
 * What had the focus went with its page: then it begins at the row that one came from, or at the beginning of the page.
 * Else the next Tab, and a screen reader, would begin before everything.
 */
export function useFoundFocus(main: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    const isLost = before.current !== pathname && document.activeElement === document.body
    before.current = pathname
    if (isLost) (selectedRow() ?? main.current)?.focus({ preventScroll: true })
  }, [pathname, main])
}
