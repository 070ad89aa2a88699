import { type RefObject, useEffect, useRef, useState } from 'react'

/** So near to the end that one is reading what is newest. */
const near = 80

/**
 * A conversation opens at its end and stays there while it grows. Whoever has scrolled up to read is not moved: what
 * came meanwhile is counted instead.
 */
export function useAtEnd(box: RefObject<HTMLElement | null>, length: number | undefined) {
  const isAtEnd = useRef(true)
  const [seen, setSeen] = useState(length ?? 0)

  const toEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
    setSeen(length ?? 0)
  }

  useEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < near
    }
    // The content also grows when Markdown is rendered and fonts arrive.
    const grown = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight
    })
    for (const child of element.children) grown.observe(child)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      grown.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])

  useEffect(() => {
    if (length !== undefined && isAtEnd.current) setSeen(length)
  }, [length])

  return { unseen: Math.max(0, (length ?? 0) - seen), toEnd }
}
