import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** In a list of buttons of which one is chosen: the arrows go from one to the next, and stop at its ends. */
export const stepByArrows = (event: KeyboardEvent<HTMLElement>): void => {
  const step = steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  const buttons: readonly (Element | null)[] = [...event.currentTarget.querySelectorAll('button')]
  const next = buttons[buttons.indexOf(document.activeElement) + step]
  if (next instanceof HTMLElement) next.focus()
}
