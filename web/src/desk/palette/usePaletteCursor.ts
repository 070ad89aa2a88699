import { type KeyboardEvent, useId, useState } from 'react'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'

/** Which line is marked. Arrows move it around the end, Enter runs it; another word begins at the first line again. */
export function usePaletteCursor(groups: readonly PaletteGroup[], typed: string, onRun: (item: PaletteItem) => void) {
  const listId = useId()
  const [at, setAt] = useState({ typed, id: '' })
  const items = groups.flatMap((group) => group.items)
  const marked = at.typed === typed ? items.find(({ id }) => id === at.id) : undefined
  const active = marked ?? items[0]
  const idOf = ({ id }: PaletteItem) => `${listId}-${id}`
  const point = ({ id }: PaletteItem) => setAt({ typed, id })

  const move = (step: 1 | -1) => {
    const next = items.at((active ? items.indexOf(active) + step : 0) % items.length)
    if (!next) return
    point(next)
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, nativeEvent } = event
    if (nativeEvent.isComposing || !['ArrowDown', 'ArrowUp', 'Enter'].includes(key)) return
    event.preventDefault()
    if (key !== 'Enter') move(key === 'ArrowDown' ? 1 : -1)
    else if (active) onRun(active)
  }
  return { listId, active, idOf, point, onKeyDown }
}
