import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusFirstWrong } from '../../lib/focus/focus-first-wrong.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { TextField } from '../../ui/primitives/TextField.tsx'
import { PasswordField } from './PasswordField.tsx'
import { useSignIn } from './useSignIn.ts'

/** `email` is there when one known person comes back. */
export function SignInForm({ email }: { email?: string }) {
  const { t } = useTranslation('session')
  const { isBusy, refusal, submit } = useSignIn()
  const [missing, setMissing] = useState<readonly string[]>([])
  const errorOf = (name: string, words: string) => (missing.includes(name) ? words : undefined)

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = new FormData(event.currentTarget)
    const empty = ['email', 'password'].filter((name) => String(form.get(name)).trim() === '')
    setMissing(empty)
    if (empty.length > 0) focusFirstWrong(event.currentTarget)
    else void submit(form)
  }

  return (
    <form noValidate onSubmit={onSubmit} className="grid gap-4">
      {refusal && (
        <Notice tone="danger" isAlert>
          {refusal}
        </Notice>
      )}
      <TextField
        label={t('signIn.email')}
        error={errorOf('email', t('signIn.emailNeeded'))}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        dir="ltr"
        required
        maxLength={254}
        defaultValue={email}
        readOnly={email !== undefined}
      />
      <PasswordField
        label={t('signIn.password')}
        error={errorOf('password', t('signIn.passwordNeeded'))}
        autoComplete="current-password"
        isFirst={email !== undefined}
      />
      <Button tone="primary" type="submit" isBusy={isBusy} className="mt-1">
        {t('signIn.submit')}
      </Button>
    </form>
  )
}
