import { type ReactNode, useId } from 'react'
import { cx } from '../cx.ts'
import { FieldError } from './FieldError.tsx'

interface RadioCardsProps<Value extends string> {
  readonly label: string
  readonly name: string
  readonly options: readonly { readonly value: Value; readonly title: ReactNode; readonly text?: string }[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly error?: string | undefined
  readonly className?: string
}

/** Native radio buttons under the cards: arrow keys, Enter and screen readers come with them. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { label, name, options, value, onChange, error, className } = props
  const errorId = useId()
  return (
    <fieldset aria-describedby={error && errorId} className="grid gap-1.5">
      <legend className="mb-1.5 font-medium">{label}</legend>
      <div className={cx('grid gap-2', className ?? 'grid-cols-2')}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-control cursor-pointer flex-col justify-center rounded-control border border-line-strong px-3 py-1.5 text-text-2 hover:bg-surface-2 has-checked:border-gold has-checked:bg-surface-3 has-checked:text-text has-checked:inset-ring has-checked:inset-ring-gold has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.title}
            {option.text && <span className="text-meta text-muted">{option.text}</span>}
          </label>
        ))}
      </div>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  )
}
