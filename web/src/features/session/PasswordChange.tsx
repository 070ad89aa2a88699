import type { ChangePasswordBody, SessionUser } from '@atum-desk/contract/auth'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { post } from '../../lib/api/client.ts'
import { FailedNotice } from '../../ui/feedback/FailedNotice.tsx'
import { toasts } from '../../ui/feedback/toasts.ts'
import { Form } from '../../ui/form/Form.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { expectFitting, wrongOf } from './new-password.ts'
import { PasswordField } from './PasswordField.tsx'
import { useSubmit } from './useSubmit.ts'

const send = async (body: ChangePasswordBody): Promise<void> => {
  expectFitting(body.password)
  await post<ChangePasswordBody, SessionUser>('/api/me/password', body)
}

/** One's own: the session goes on here, and ends everywhere else. */
export function PasswordChange() {
  const { t } = useTranslation(['preferences', 'session'])
  const { isBusy, failure, submit } = useSubmit(send)
  const isCurrentWrong = failure?.at('/current') !== undefined
  const wrong = failure && wrongOf(failure)

  const onSubmit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = event.currentTarget
    const fields = new FormData(form)
    const of = (name: string) => String(fields.get(name) ?? '')
    if (!(await submit({ current: of('current'), password: of('next') }))) return
    form.reset()
    toasts.add({ title: t('preferences:password.done') })
  }
  return (
    <Form onSubmit={(event) => void onSubmit(event)} className="grid max-w-110 gap-4">
      <PasswordField
        name="current"
        label={t('preferences:password.current')}
        autoComplete="current-password"
        error={isCurrentWrong ? t('preferences:password.currentWrong') : undefined}
      />
      <PasswordField
        name="next"
        label={t('session:reset.password')}
        hint={t('session:reset.hint')}
        autoComplete="new-password"
        error={wrong && t(`session:reset.wrong.${wrong}`)}
      />
      {failure && !isCurrentWrong && !wrong && <FailedNotice title={t('session:reset.failed')} failure={failure} />}
      <Button type="submit" isBusy={isBusy} className="w-fit">
        {t('preferences:password.submit')}
      </Button>
    </Form>
  )
}
