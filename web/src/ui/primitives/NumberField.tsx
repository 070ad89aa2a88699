import { cx } from '../cx.ts'
import { Field, type FieldWords } from './Field.tsx'
import { fieldLook } from './field-look.ts'

interface NumberFieldProps extends FieldWords {
  /** Null while the field is empty. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min?: number
  readonly max?: number
  readonly step?: number
  /** Behind the number: “days”. */
  readonly unit?: string
  readonly isDisabled?: boolean
}

/** A whole number, or one in steps. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, isOptional = false, value, onChange, unit, isDisabled, ...range } = props
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(wiring) => (
        <span className="flex items-center gap-2.5">
          <input
            {...wiring}
            {...range}
            type="number"
            inputMode="numeric"
            dir="ltr"
            disabled={isDisabled}
            value={value ?? ''}
            onChange={({ target }) => onChange(Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber)}
            className={cx(fieldLook, 'h-control max-w-32 tabular-nums disabled:opacity-50')}
          />
          {unit && <span className="text-text-2">{unit}</span>}
        </span>
      )}
    </Field>
  )
}
