import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const cellsOf = (row: Element) => [...row.querySelectorAll<HTMLInputElement>('[data-cell]')]

/** Where an arrow leads from this box. A row without a box in the column is stepped over. */
const target = (grid: HTMLElement, from: HTMLInputElement, [down, across]: readonly [number, number]) => {
  const rows = [...grid.querySelectorAll('[data-row]')].map(cellsOf)
  const at = rows.findIndex((cells) => cells.includes(from))
  const row = rows[at] ?? []
  if (across !== 0) return row[row.indexOf(from) + across]
  const ahead = down > 0 ? rows.slice(at + 1) : rows.slice(0, at).reverse()
  return ahead.flat().find((cell) => cell.dataset.cell === from.dataset.cell)
}

/** Arrows move from box to box, as one sees them; Space is the box's own. */
export const moveInGrid = (event: KeyboardEvent<HTMLElement>): void => {
  const step = steps[event.key]
  const from = event.target instanceof HTMLInputElement && event.target.dataset.cell ? event.target : undefined
  if (!step || !from) return
  event.preventDefault()
  const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl'
  const cell = target(event.currentTarget, from, [step[0], step[1] * (isMirrored ? -1 : 1)])
  cell?.focus()
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
