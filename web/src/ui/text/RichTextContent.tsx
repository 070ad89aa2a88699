import { useEffect, useLayoutEffect, useRef } from 'react'
import { markdownToHtml } from './markdown.ts'
import { safeNodes } from './sanitize.ts'

/** What scrolls has to be reached by the keyboard; what does not, needs no stop of its own. */
const markTables = (place: Element) => {
  for (const table of place.querySelectorAll('table'))
    if (table.scrollWidth > table.clientWidth) table.setAttribute('tabindex', '0')
    else table.removeAttribute('tabindex')
}

export function RichTextContent({ markdown }: { markdown: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => place.current?.replaceChildren(safeNodes(markdownToHtml(markdown))), [markdown])
  useEffect(() => {
    const { current } = place
    if (!current) return undefined
    const watch = new ResizeObserver(() => markTables(current))
    watch.observe(current)
    return () => watch.disconnect()
  }, [])
  return <div ref={place} dir="auto" className="rich-text" />
}
