import { type KeyboardEvent, useId, useState } from 'react'
import { cx } from '../cx.ts'
import { fieldLook } from './field-look.ts'
import { PickOptions } from './PickOptions.tsx'
import { matching, type PickGroup, type PickOption } from './pick-list.ts'

interface PickListProps {
  readonly label: string
  readonly groups: readonly PickGroup[]
  /** Marked, and where the choice begins. */
  readonly current?: string | undefined
  readonly none: string
  readonly onPick: (value: string) => void
  /** For a list that is too long to be here: what was typed is asked for. */
  readonly onType?: (typed: string) => void
}

/** Type to narrow it, arrows to move, Enter to pick. The cursor stays in the field: ARIA’s combobox with an open list. */
export function PickList({ label, groups, current, none, onPick, onType }: PickListProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(current)
  const shown = matching(groups, typed)
  const options = shown.flatMap((group) => group.options)
  const active = options.find(({ value }) => value === at) ?? options[0]
  const idOf = (option: PickOption | undefined) => option && `${id}-${option.value}`

  const move = (step: 1 | -1) => {
    const next = options[(active ? options.indexOf(active) : -1) + step]
    if (!next) return
    setAt(next.value)
    document.getElementById(`${id}-${next.value}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, nativeEvent } = event
    if (nativeEvent.isComposing || !['ArrowDown', 'ArrowUp', 'Enter'].includes(key)) return
    event.preventDefault()
    if (key !== 'Enter') return move(key === 'ArrowDown' ? 1 : -1)
    if (active) onPick(active.value)
  }

  return (
    <div className="grid gap-3">
      <input
        // biome-ignore lint/a11y/noAutofocus: what it chooses from may have come after the sheet had opened.
        autoFocus
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={idOf(active)}
        aria-autocomplete="list"
        placeholder={label}
        autoComplete="off"
        dir="auto"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          onType?.(target.value)
        }}
        onKeyDown={onKeyDown}
        className={cx(fieldLook, 'h-control')}
      />
      <div role="listbox" id={id} aria-label={label} className="-mx-2 max-h-[50dvh] overflow-y-auto px-2">
        {shown.map((group) => (
          <PickOptions key={group.title} {...{ group, active, current, idOf, onPick }} />
        ))}
      </div>
      {options.length === 0 && (
        <p role="status" className="py-4 text-center text-text-2">
          {none}
        </p>
      )}
    </div>
  )
}
