import { type ReactNode, use, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldFaults } from '../form/field-faults.ts'
import { FieldError } from './FieldError.tsx'

/** What the control takes over, so that its label, hint and error are read with it. */
export interface FieldWiring {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export interface FieldWords {
  readonly label: string
  readonly hint?: string | undefined
  /** What to do about it, in words; while it is there the field is invalid. */
  readonly error?: string | undefined
  readonly isOptional?: boolean
}

export function Field({
  label,
  hint,
  error: told,
  isOptional,
  children,
}: FieldWords & { children: (wiring: FieldWiring) => ReactNode }) {
  const { t } = useTranslation('common')
  const id = useId()
  const error = use(FieldFaults).get(id) ?? told
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="w-fit font-medium">
        {label} {isOptional && <span className="font-normal text-muted">({t('optional')})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-meta text-text-2">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}
