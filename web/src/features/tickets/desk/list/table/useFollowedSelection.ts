import { useLayoutEffect, useRef } from 'react'
import type { VirtualRows } from '../../../../../ui/virtual/useVirtualRows.ts'

/**
 * The focus follows the selection: the row scrolls into view and is read aloud. It may have to be drawn first, then the
 * focus comes a frame later. From elsewhere on the page it is not pulled away.
 */
export function useFollowedSelection({ box, show }: VirtualRows, selectedId: string | undefined, index: number): void {
  const previousId = useRef(selectedId)
  const isDue = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: it scrolls when another is selected, not when rows move.
  useLayoutEffect(() => {
    if (previousId.current === selectedId) return
    previousId.current = selectedId
    if (index < 0) return
    show(index)
    isDue.current = true
  }, [selectedId])

  useLayoutEffect(() => {
    if (!isDue.current) return
    const focused = document.activeElement
    if (!focused?.contains(box.current) && !box.current?.contains(focused)) {
      isDue.current = false
      return
    }
    const row = box.current?.querySelector<HTMLElement>('[data-ticket-row][aria-current="true"]')
    if (!row) return
    isDue.current = false
    row.focus({ preventScroll: true })
  })
}
