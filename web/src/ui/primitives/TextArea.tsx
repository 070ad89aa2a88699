import type { Ref, TextareaHTMLAttributes } from 'react'
import { cx } from '../cx.ts'
import { Field, type FieldWords } from './Field.tsx'
import { fieldLook } from './field-look.ts'

interface TextAreaProps extends FieldWords, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> {
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** Grows with its text, up to half the screen. */
export function TextArea({ label, hint, error, isOptional = false, className, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(wiring) => (
        <textarea
          dir="auto"
          placeholder=" "
          {...rest}
          {...wiring}
          className={cx(fieldLook, 'field-sizing-content max-h-[50dvh] min-h-32 resize-y py-2.5', className)}
        />
      )}
    </Field>
  )
}
