import { type Ref, useId } from 'react'
import type { FieldWords } from './Field.tsx'
import { FieldError } from './FieldError.tsx'

interface SwitchProps extends Omit<FieldWords, 'isOptional'> {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly isDisabled?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** On or off. A native check box under it: Space, labels and forced colours come with that. */
export function Switch({ label, hint, error, value, onChange, isDisabled = false, ref }: SwitchProps) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1.5">
      <label className="flex w-fit cursor-pointer items-start gap-3 has-disabled:cursor-default has-disabled:opacity-50">
        <span className="relative mt-0.5 flex h-5.5 w-10 flex-none items-center rounded-pill border border-line-strong bg-surface-3 transition-colors duration-120 has-checked:border-gold has-checked:bg-gold has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
          <input
            ref={ref}
            type="checkbox"
            role="switch"
            aria-checked={value}
            checked={value}
            disabled={isDisabled}
            aria-describedby={describedBy || undefined}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange(event.target.checked)}
            className="peer absolute inset-0 size-full cursor-pointer opacity-0"
          />
          <span className="ms-0.5 size-4 rounded-pill bg-text-2 forced-colors:bg-[CanvasText] transition-transform duration-120 peer-checked:translate-x-4.5 peer-checked:bg-on-gold rtl:peer-checked:-translate-x-4.5" />
        </span>
        <span className="grid gap-0.5">
          <span className="font-medium leading-6">{label}</span>
          {hint && (
            <span id={`${id}-hint`} className="text-meta text-text-2">
              {hint}
            </span>
          )}
        </span>
      </label>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}
