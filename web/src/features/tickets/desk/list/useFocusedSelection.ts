import { useEffect, useRef } from 'react'
import { selectedRow } from './selected-row.ts'

/** The focus follows the selection: the row scrolls into view and is read aloud. From elsewhere it is not pulled away. */
export function useFocusedSelection(selectedId: string | undefined) {
  const list = useRef<HTMLDivElement>(null)
  const previousId = useRef(selectedId)

  useEffect(() => {
    if (previousId.current === selectedId) return
    previousId.current = selectedId
    const focused = document.activeElement
    if (focused === document.body || list.current?.contains(focused)) selectedRow()?.focus()
  }, [selectedId])

  return list
}
