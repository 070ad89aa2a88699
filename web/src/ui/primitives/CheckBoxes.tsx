import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldWords } from './Field.tsx'
import { FieldError } from './FieldError.tsx'

interface CheckBoxesProps extends FieldWords {
  readonly options: readonly { readonly value: string; readonly title: string }[]
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Any number of them. Native check boxes: Space and screen readers come with them. */
export function CheckBoxes({ label, hint, error, isOptional, options, values, onChange }: CheckBoxesProps) {
  const { t } = useTranslation('common')
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const toggled = (value: string, isOn: boolean) =>
    isOn ? [...values, value] : values.filter((other) => other !== value)
  return (
    <fieldset aria-describedby={describedBy || undefined} className="grid gap-1.5">
      <legend className="mb-1.5 font-medium">
        {label} {isOptional && <span className="font-normal text-muted">({t('optional')})</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="text-meta text-text-2">
          {hint}
        </p>
      )}
      {options.map(({ value, title }) => (
        <label key={value} className="flex min-h-control w-fit cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            value={value}
            checked={values.includes(value)}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange(toggled(value, event.target.checked))}
            className="size-6 shrink-0 accent-gold"
          />
          <span dir="auto">{title}</span>
        </label>
      ))}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
