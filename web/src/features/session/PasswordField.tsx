import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../ui/cx.ts'
import { Field, type FieldWords } from '../../ui/primitives/Field.tsx'
import { fieldLook } from '../../ui/primitives/field-look.ts'
import { IconButton } from '../../ui/primitives/IconButton.tsx'

interface PasswordFieldProps extends FieldWords {
  /** What a password manager does with it: fill in the one it keeps, or make one up and keep it. */
  readonly autoComplete: 'current-password' | 'new-password'
  readonly isFirst?: boolean
  /** Where a form has two of them. */
  readonly name?: string
}

/** Can be shown: a long password typed on a phone deserves a look. */
export function PasswordField({ autoComplete, isFirst = false, name = 'password', ...words }: PasswordFieldProps) {
  const { t } = useTranslation('session')
  const [isShown, setShown] = useState(false)
  return (
    <Field {...words}>
      {(wiring) => (
        // What is typed runs from left to right in every language, and the button stands at its end.
        <span dir="ltr" className="relative grid">
          <input
            {...wiring}
            name={name}
            type={isShown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={1_000}
            // biome-ignore lint/a11y/noAutofocus: in the sheet over an expired session it is the one thing to fill in.
            autoFocus={isFirst}
            className={cx(fieldLook, 'h-control pe-12')}
          />
          <IconButton
            label={t(isShown ? 'signIn.hide' : 'signIn.show')}
            icon={isShown ? EyeOff : Eye}
            onClick={() => setShown(!isShown)}
            className="absolute inset-e-0 top-0"
          />
        </span>
      )}
    </Field>
  )
}
