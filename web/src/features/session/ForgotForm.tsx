import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askForReset } from '../../lib/api/auth.ts'
import { focusFirstWrong } from '../../lib/focus/focus-first-wrong.ts'
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
  const [isEmpty, setEmpty] = useState(false)
  const isWrong = failure?.at('/email') !== undefined
  const error = isEmpty ? t('signIn.emailNeeded') : isWrong ? t('forgot.wrongEmail') : undefined

  const onSubmit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = event.currentTarget
    const asked = String(new FormData(form).get('email')).trim()
    setEmpty(asked === '')
    if (asked !== '' && (await submit({ email: asked }))) return onAsked(asked)
    focusFirstWrong(form)
  }

  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <p className="text-text-2">{t('forgot.text')}</p>
      {failure && !isWrong && <Refused title={t('forgot.failed')} failure={failure} />}
      <TextField
        label={t('signIn.email')}
        error={error}
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
    </form>
  )
}
