import { useEffect, useLayoutEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

const places = new Map<string, number>()

/** Back returns to the place where one was; another page begins at its top (UX §4.6). For a window that scrolls itself. */
export function usePageScroll(): void {
  const { key, pathname } = useLocation()
  const way = useNavigationType()

  useEffect(() => {
    history.scrollRestoration = 'manual'
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed query of the same page leaves one where one is.
  useLayoutEffect(() => {
    scrollTo(0, way === 'POP' ? (places.get(key) ?? 0) : 0)
  }, [pathname])

  useEffect(() => {
    const keep = () => places.set(key, scrollY)
    addEventListener('scroll', keep, { passive: true })
    return () => removeEventListener('scroll', keep)
  }, [key])
}
