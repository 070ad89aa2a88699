import { type KeyboardEvent, useEffect, useState } from 'react'
import type { PickOption } from './pick-list.ts'

interface Choosing {
  readonly options: readonly PickOption[]
  /** What is offered still answers what was typed before. */
  readonly isFinding: boolean | undefined
  readonly onType: (typed: string) => void
  readonly onPick: (option: PickOption | null) => void
}

/** What is typed, which option is the one, and the keys: arrows, Enter, Escape. Undefined: nothing is being typed. */
export function useCombobox({ options, isFinding = false, onType, onPick }: Choosing) {
  const [typed, setTyped] = useState<string>()
  const [at, setAt] = useState(0)
  const [isEntered, setEntered] = useState(false)
  const isOpen = typed !== undefined
  const active = options[Math.min(at, options.length - 1)]

  const type = (text: string | undefined) => {
    setTyped(text)
    setAt(0)
    setEntered(false)
    onType(text ?? '')
  }
  const pick = (option: PickOption | null) => {
    onPick(option)
    type(undefined)
  }
  // Enter was faster than the answer.
  useEffect(() => {
    if (!isEntered || isFinding) return
    setEntered(false)
    if (active) pick(active)
  })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, nativeEvent } = event
    if (nativeEvent.isComposing || !['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(key)) return
    if (!isOpen && key !== 'ArrowDown') return
    event.preventDefault()
    // Of a sheet around it Escape closes the list alone.
    event.stopPropagation()
    if (key === 'Escape') return type(undefined)
    if (key === 'Enter') return isFinding ? setEntered(true) : active && pick(active)
    if (!isOpen) return type('')
    setAt(Math.max(0, Math.min(at + (key === 'ArrowDown' ? 1 : -1), options.length - 1)))
  }
  // What was entered is still to come, also to who went on to the next field.
  const onBlur = () => {
    if (isOpen && !isEntered) type(undefined)
  }
  return { typed, isOpen, active, type, pick, onKeyDown, onBlur }
}
