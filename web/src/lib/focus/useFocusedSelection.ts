import { useEffect, useRef } from 'react'

/** The focus follows the selection: the row scrolls into view and is read aloud. From elsewhere it is not pulled away. */
export function useFocusedSelection(selectedId: string | undefined) {
  const list = useRef<HTMLDivElement>(null)
  const previousId = useRef(selectedId)

  useEffect(() => {
    if (previousId.current === selectedId) return
    previousId.current = selectedId
    const focused = document.activeElement
    if (!focused?.contains(list.current) && !list.current?.contains(focused)) return
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
  }, [selectedId])

  return list
}
