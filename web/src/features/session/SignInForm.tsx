import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { TextField } from '../../ui/primitives/TextField.tsx'
import { PasswordField } from './PasswordField.tsx'
import { useSignIn } from './useSignIn.ts'

/** `email` is there when one known person comes back. */
export function SignInForm({ email }: { email?: string }) {
  const { t } = useTranslation('session')
  const { isBusy, refusal, submit } = useSignIn()

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isBusy) void submit(new FormData(event.currentTarget))
  }

  return (
    <Form onSubmit={onSubmit} className="grid gap-4">
      {refusal && (
        <Notice tone="danger" isAlert>
          {refusal}
        </Notice>
      )}
      <TextField
        label={t('signIn.email')}
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
      <PasswordField label={t('signIn.password')} autoComplete="current-password" isFirst={email !== undefined} />
      <Button tone="primary" type="submit" isBusy={isBusy} className="mt-1">
        {t('signIn.submit')}
      </Button>
    </Form>
  )
}
