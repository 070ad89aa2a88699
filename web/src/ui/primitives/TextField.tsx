import type { InputHTMLAttributes, Ref } from 'react'
import { cx } from '../cx.ts'
import { Field, type FieldWords } from './Field.tsx'
import { fieldLook } from './field-look.ts'

type TextFieldProps = FieldWords &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & { readonly ref?: Ref<HTMLInputElement> }

export function TextField({ label, hint, error, isOptional = false, className, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(wiring) => (
        <input dir="auto" placeholder=" " {...rest} {...wiring} className={cx(fieldLook, 'h-control', className)} />
      )}
    </Field>
  )
}
