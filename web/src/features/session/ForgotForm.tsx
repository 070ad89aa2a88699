import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { askForReset } from '../../lib/api/auth.ts'
import { Form } from '../../ui/form/Form.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { TextField } from '../../ui/primitives/TextField.tsx'
import { Refused } from './Refused.tsx'
import { useSubmit } from './useSubmit.ts'

interface ForgotFormProps {
  /** What was asked for before. */
  readonly email: string | undefined
  readonly onAsked: (email: string) => void
}

export function ForgotForm({ email, onAsked }: ForgotFormProps) {
  const { t } = useTranslation('session')
  const { isBusy, failure, submit } = useSubmit(askForReset)
  const isWrong = failure?.at('/email') !== undefined

  const onSubmit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const asked = String(new FormData(event.currentTarget).get('email')).trim()
    if (await submit({ email: asked })) onAsked(asked)
  }

  return (
    <Form onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <p className="text-text-2">{t('forgot.text')}</p>
      {failure && !isWrong && <Refused title={t('forgot.failed')} failure={failure} />}
      <TextField
        label={t('signIn.email')}
        error={isWrong ? t('forgot.wrongEmail') : undefined}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        dir="ltr"
        required
        maxLength={254}
        defaultValue={email}
      />
      <Button tone="primary" type="submit" isBusy={isBusy} className="mt-1">
        {t('forgot.submit')}
      </Button>
    </Form>
  )
}
