import { type RefObject, useLayoutEffect } from 'react'

/** What only a script can know of a box: how much room the rows take that are not there, how wide all columns are. */
export interface OwnSize {
  readonly paddingBlockStart?: number
  readonly paddingBlockEnd?: number
  readonly minInlineSize?: number
}

/**
 * Sizes an element by the CSSOM, in px. A `style` attribute would be refused by the CSP (`style-src 'self'`), and no
 * class can stand for a number that is computed; what a script sets on `element.style` is allowed.
 */
export function useOwnSize(element: RefObject<HTMLElement | null>, size: OwnSize): void {
  const { paddingBlockStart = 0, paddingBlockEnd = 0, minInlineSize = 0 } = size
  useLayoutEffect(() => {
    const style = element.current?.style
    if (!style) return
    style.paddingBlockStart = `${paddingBlockStart}px`
    style.paddingBlockEnd = `${paddingBlockEnd}px`
    style.minInlineSize = `${minInlineSize}px`
  }, [element, paddingBlockStart, paddingBlockEnd, minInlineSize])
}
