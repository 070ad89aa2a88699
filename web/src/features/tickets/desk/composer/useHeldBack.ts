import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { isTooLong } from '../../limits.ts'

interface Held {
  readonly text: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly isPreview: boolean
  readonly onPreview: () => void
}

/** Whether it may not leave: too long, it stays in its field, where that is told, also behind its preview. */
export function useHeldBack({ text, field, isPreview, onPreview }: Held): () => boolean {
  return () => {
    if (!isTooLong(text)) return false
    if (isPreview) flushSync(onPreview)
    field.current?.focus()
    return true
  }
}
