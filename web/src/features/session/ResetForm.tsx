import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../../ui/form/Form.tsx'
import { focusFirstWrong } from '../../ui/form/focus-first-wrong.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { PasswordField } from './PasswordField.tsx'
import { Refused } from './Refused.tsx'
import { ResetImpossible } from './ResetImpossible.tsx'
import { useReset } from './useReset.ts'

interface ResetFormProps {
  readonly token: string
  /** Instead of those for somebody who has forgotten his password. */
  readonly words?: { readonly text: string; readonly submit: string; readonly over: string }
}

export function ResetForm({ token, words }: ResetFormProps) {
  const { t } = useTranslation('session')
  const { isBusy, isLinkOver, wrong, failure, submit } = useReset(token)
  if (isLinkOver) return <ResetImpossible text={words?.over ?? t('reset.over')} />

  const onSubmit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (isBusy) return
    await submit(String(new FormData(form).get('password')))
    focusFirstWrong(form)
  }

  return (
    <Form onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <p className="text-text-2">{words?.text ?? t('reset.text')}</p>
      {failure && <Refused title={t('reset.failed')} failure={failure} />}
      <PasswordField
        label={t('reset.password')}
        hint={t('reset.hint')}
        error={wrong && t(`reset.wrong.${wrong}`)}
        autoComplete="new-password"
      />
      <Button tone="primary" type="submit" isBusy={isBusy} className="mt-1">
        {words?.submit ?? t('reset.submit')}
      </Button>
    </Form>
  )
}
