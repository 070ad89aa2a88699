import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'

interface Choosing {
  readonly groups: readonly PaletteGroup[]
  readonly typed: string
  /** What Enter would run is still on its way. */
  readonly isAwaited: boolean
  readonly onRun: (item: PaletteItem) => void
}

/** Which line is marked. Arrows move it around the end, Enter runs it; another word begins at the first line again. */
export function usePaletteCursor({ groups, typed, isAwaited, onRun }: Choosing) {
  const listId = useId()
  const [entered, setEntered] = useState<string>()
  const [at, setAt] = useState({ typed, id: '' })
  const items = groups.flatMap((group) => group.items)
  const marked = at.typed === typed ? items.find(({ id }) => id === at.id) : undefined
  const active = marked ?? items[0]
  const idOf = ({ id }: PaletteItem) => `${listId}-${id}`
  const point = ({ id }: PaletteItem) => setAt({ typed, id })

  // Enter was faster than the answer.
  useEffect(() => {
    if (entered === undefined || isAwaited) return
    setEntered(undefined)
    if (active && entered === typed) onRun(active)
  })
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
    else if (isAwaited && !marked) setEntered(typed)
    else if (active) onRun(active)
  }
  return { listId, active, idOf, point, onKeyDown }
}
