import { X } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import { ComboboxOptions } from './ComboboxOptions.tsx'
import { Field, type FieldWords } from './Field.tsx'
import { fieldLook } from './field-look.ts'
import { IconButton } from './IconButton.tsx'
import type { PickOption } from './pick-list.ts'
import { useCombobox } from './useCombobox.ts'

interface ComboboxProps extends FieldWords {
  readonly value: PickOption | null
  /** What matches what was typed: the caller asks the server for it. */
  readonly options: readonly PickOption[]
  readonly none: string
  /** What is offered still answers what was typed before: Enter picks once the answer has come. */
  readonly isFinding?: boolean
  /** A filter that is empty is no missing answer: it can be emptied, and is not called optional. */
  readonly canClear?: boolean
  readonly required?: boolean
  readonly onType: (typed: string) => void
  readonly onPick: (option: PickOption | null) => void
}

/** One of many: type to find it, arrows to move, Enter to pick, Escape to leave it as it was. */
export function Combobox({
  value,
  options,
  none,
  isFinding,
  canClear,
  required,
  onType,
  onPick,
  ...words
}: ComboboxProps) {
  const { t } = useTranslation('common')
  const id = useId()
  const { typed, isOpen, active, type, pick, onKeyDown, onBlur } = useCombobox({ options, isFinding, onType, onPick })

  return (
    <Field {...words}>
      {(wiring) => (
        <span className="relative flex gap-1">
          <input
            {...wiring}
            required={required}
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
            onBlur={onBlur}
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
