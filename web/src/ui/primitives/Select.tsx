import { ChevronDown } from 'lucide-react'
import type { Ref, SelectHTMLAttributes } from 'react'
import { cx } from '../cx.ts'
import { Icon } from '../icons/Icon.tsx'
import { Field, type FieldWords } from './Field.tsx'
import { fieldLook } from './field-look.ts'

interface SelectProps extends FieldWords, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'children'> {
  readonly options: readonly { readonly value: string; readonly title: string }[]
  readonly ref?: Ref<HTMLSelectElement>
}

/** The browser's own: on a phone it is the wheel that people know, and it needs no script. */
export function Select({ label, hint, error, isOptional = false, options, className, ...rest }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(wiring) => (
        <span className="relative grid">
          <select {...rest} {...wiring} className={cx(fieldLook, 'h-control appearance-none pe-9', className)}>
            {options.map(({ value, title }) => (
              <option key={value} value={value} className="bg-surface-2 text-text">
                {title}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} className="pointer-events-none absolute inset-e-3 top-0 h-full w-4 text-muted" />
        </span>
      )}
    </Field>
  )
}
