import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { matching, type PickOption } from '../../../../ui/primitives/pick-list.ts'
import { typeInto } from './insert.ts'
import { type Trigger, triggerAt } from './trigger.ts'
import { useSuggested } from './useSuggested.tsx'

interface Given {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly text: string
  readonly isNote: boolean
  /** What a snippet comes to, here. */
  readonly fill: (body: string) => string
}

const most = 8

/** Whose name fits comes before whose words do. */
const suggested = (options: readonly PickOption[], typed: string): PickOption[] => {
  const found = (among: readonly PickOption[]) =>
    new Set(
      matching([{ title: '', options: among }], typed).flatMap((group) => group.options.map(({ value }) => value)),
    )
  const byName = found(options.map(({ value, title }) => ({ value, title })))
  const byWords = found(options)
  return [
    ...options.filter(({ value }) => byName.has(value)),
    ...options.filter(({ value }) => byWords.has(value) && !byName.has(value)),
  ]
}

/** What is offered while one types `/` or `@`. Escape sends it away until another sign is typed. */
export function useSuggestions({ field, text, isNote, fill }: Given) {
  const listId = useId()
  const [cursor, setCursor] = useState(0)
  const [dismissed, setDismissed] = useState<number>()
  const [at, setAt] = useState<string>()
  const found = triggerAt(text, Math.min(cursor, text.length), isNote)
  const trigger = found && found.from !== dismissed ? found : undefined
  const { options: all, wordsOf } = useSuggested(trigger?.kind)
  const shown = trigger ? suggested(all, trigger.typed).slice(0, most) : []
  const active = shown.find(({ value }) => value === at) ?? shown[0]
  const idOf = (option: PickOption) => `${listId}-${option.value}`

  const put = ({ from, typed }: Trigger, value: string) => {
    const words = wordsOf(value)
    if (field.current && words !== undefined) typeInto(field.current, from, from + typed.length + 1, fill(words))
  }
  const pick = (value: string) => trigger && put(trigger, value)
  const move = (step: 1 | -1) => {
    const next = shown[(active ? shown.indexOf(active) : -1) + step]
    setAt(next?.value ?? active?.value)
    if (next) document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' })
  }

  /** True where the key was one of the list’s. */
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const { key, ctrlKey, metaKey, nativeEvent } = event
    if (!active || nativeEvent.isComposing || ctrlKey || metaKey) return false
    if (key === 'ArrowDown' || key === 'ArrowUp') move(key === 'ArrowDown' ? 1 : -1)
    else if (key === 'Enter' || key === 'Tab') pick(active.value)
    else if (key === 'Escape') setDismissed(trigger?.from)
    else return false
    event.preventDefault()
    return true
  }

  return {
    kind: active ? trigger?.kind : undefined,
    options: shown,
    ...{ active, listId, idOf, pick, onKeyDown },
    onSelect: () => {
      const next = field.current?.selectionEnd ?? 0
      setCursor(next)
      if (found === undefined) setDismissed(undefined)
    },
  }
}

export type Suggesting = ReturnType<typeof useSuggestions>
