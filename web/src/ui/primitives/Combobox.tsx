import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import { ComboboxOptions } from './ComboboxOptions.tsx'
import { Field, type FieldWords } from './Field.tsx'
import { fieldLook } from './field-look.ts'
import { IconButton } from './IconButton.tsx'
import type { PickOption } from './pick-list.ts'

interface ComboboxProps extends FieldWords {
  readonly value: PickOption | null
  /** What matches what was typed: the caller asks the server for it. */
  readonly options: readonly PickOption[]
  readonly none: string
  /** What is offered still answers what was typed before: Enter would pick another than is meant. */
  readonly isFinding?: boolean
  /** A filter that is empty is no missing answer: it can be emptied, and is not called optional. */
  readonly canClear?: boolean
  readonly onType: (typed: string) => void
  readonly onPick: (option: PickOption | null) => void
}

/** One of many: type to find it, arrows to move, Enter to pick, Escape to leave it as it was. */
export function Combobox({ value, options, none, isFinding, canClear, onType, onPick, ...words }: ComboboxProps) {
  const { t } = useTranslation('common')
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const [at, setAt] = useState(0)
  const isOpen = typed !== undefined
  const active = options[Math.min(at, options.length - 1)]

  const type = (text: string | undefined) => {
    setTyped(text)
    setAt(0)
    onType(text ?? '')
  }
  const pick = (option: PickOption | null) => {
    onPick(option)
    type(undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, nativeEvent } = event
    if (nativeEvent.isComposing || !['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(key)) return
    if (!isOpen && key !== 'ArrowDown') return
    event.preventDefault()
    // Of a sheet around it Escape closes the list alone.
    event.stopPropagation()
    if (key === 'Escape') return type(undefined)
    if (key === 'Enter') return active && !isFinding && pick(active)
    if (!isOpen) return type('')
    setAt(Math.max(0, Math.min(at + (key === 'ArrowDown' ? 1 : -1), options.length - 1)))
  }

  return (
    <Field {...words}>
      {(wiring) => (
        <span className="relative flex gap-1">
          <input
            {...wiring}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={`${id}-list`}
            aria-activedescendant={isOpen && active ? `${id}-${active.value}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            dir="auto"
            placeholder=" "
            value={typed ?? value?.title ?? ''}
            onClick={() => isOpen || type('')}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => isOpen && type(undefined)}
            className={cx(fieldLook, 'h-control')}
          />
          {value && !isOpen && (canClear || words.isOptional) && (
            <IconButton label={t('clear')} icon={X} onClick={() => pick(null)} />
          )}
          {isOpen && <ComboboxOptions {...{ id, options, active, none, onPick: pick }} label={words.label} />}
        </span>
      )}
    </Field>
  )
}
