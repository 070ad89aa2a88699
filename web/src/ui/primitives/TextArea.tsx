import type { Ref, TextareaHTMLAttributes } from 'react'
import { cx } from '../cx.ts'
import { Field, type FieldWords } from './Field.tsx'
import { fieldLook } from './field-look.ts'
import { useLimitError } from './useLimitError.ts'

interface TextAreaProps extends FieldWords, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> {
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** Grows with its text, up to half the screen. Where its value is known, what is too long is told, and never cut. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, isOptional = false, className, maxLength, ...rest } = props
  const tooLong = useLimitError(rest.value, maxLength)
  return (
    <Field label={label} hint={hint} error={tooLong ?? error} isOptional={isOptional}>
      {(wiring) => (
        <textarea
          dir="auto"
          placeholder=" "
          maxLength={rest.value === undefined ? maxLength : undefined}
          data-limit={maxLength}
          {...rest}
          {...wiring}
          className={cx(fieldLook, 'field-sizing-content max-h-[50dvh] min-h-32 resize-y py-2.5', className)}
        />
      )}
    </Field>
  )
}
