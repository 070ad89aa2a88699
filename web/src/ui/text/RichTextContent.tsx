import { useLayoutEffect, useRef } from 'react'
import { markdownToHtml } from './markdown.ts'
import { safeNodes } from './sanitize.ts'

export function RichTextContent({ markdown }: { markdown: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => place.current?.replaceChildren(safeNodes(markdownToHtml(markdown))), [markdown])
  return <div ref={place} dir="auto" className="rich-text" />
}
