import { type KeyboardEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'
import { fieldLook } from '../../../../ui/primitives/field-look.ts'

interface CategoryFieldProps {
  readonly category: string | null
  readonly onSave: (category: string | null) => void
}

/** A field that looks like text until it is entered. Enter or leaving it keeps what it says, Escape does not. */
export function CategoryField({ category, onSave }: CategoryFieldProps) {
  const { t } = useTranslation('tickets')
  const [text, setText] = useState<string>()

  const save = () => {
    const next = text?.trim() || null
    if (text !== undefined && next !== category) onSave(next)
    setText(undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    // At once: leaving the field saves what it says then.
    if (event.key === 'Escape') flushSync(() => setText(undefined))
    event.currentTarget.blur()
  }

  return (
    <input
      aria-label={t('field.category')}
      placeholder={t('field.none')}
      maxLength={100}
      autoComplete="off"
      value={text ?? category ?? ''}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={onKeyDown}
      className={cx(
        fieldLook,
        '-mx-2 h-8 w-[calc(100%+1rem)]! border-transparent! bg-transparent! px-2! hover:bg-surface-3! focus:border-line-strong!',
      )}
    />
  )
}
