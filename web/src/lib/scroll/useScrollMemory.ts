import { type RefObject, useLayoutEffect } from 'react'
import { useNavigationType } from 'react-router'

const places = new Map<string, number>()

/** Back returns to the place where one was; every other way leads to the top (UX §4.6). `key` names what is shown. */
export function useScrollMemory(box: RefObject<HTMLElement | null>, key: string, isReady: boolean): void {
  const way = useNavigationType()

  // biome-ignore lint/correctness/useExhaustiveDependencies: how one came here counts once, when the rows are there.
  useLayoutEffect(() => {
    const element = box.current
    if (!element || !isReady) return
    if (way === 'POP') element.scrollTop = places.get(key) ?? 0
    const keep = () => places.set(key, element.scrollTop)
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [key, isReady])
}
