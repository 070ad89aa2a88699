import type { MailSettings } from '@atum-desk/contract/mail'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { ConfirmSheet } from '../../../admin/edit/ConfirmSheet.tsx'
import { forgetMailSettings, mailSettings, sendTestMessage } from './api.ts'

/** A message to oneself by what is saved; and the way back to the environment’s mail server. */
export function MailButtons({ settings }: { settings: MailSettings }) {
  const { t } = useTranslation('channels')
  const client = useQueryClient()
  const say = useSay()
  const [isAsked, setAsked] = useState(false)
  const test = useMutation({
    mutationFn: sendTestMessage,
    onSuccess: ({ recipient }) => say.done(t('mail.testSent', { address: recipient?.address ?? '' })),
    onError: (error) => say.refused(t('mail.testNotSent'), error),
  })
  const forget = async () => {
    client.setQueryData(mailSettings.queryKey, await forgetMailSettings())
    say.done(t('mail.forgotten'))
  }
  return (
    <>
      <Button size="small" isBusy={test.isPending} disabled={settings.origin === 'none'} onClick={() => test.mutate()}>
        {t('mail.test')}
      </Button>
      {settings.origin === 'own' && (
        <Button size="small" tone="quiet" onClick={() => setAsked(true)}>
          {t('mail.forget')}
        </Button>
      )}
      <ConfirmSheet
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t('mail.forgetTitle')}
        confirm={t('mail.forget')}
        failed={t('mail.notForgotten')}
        onConfirm={forget}
      >
        <p>{t('mail.forgetText')}</p>
      </ConfirmSheet>
    </>
  )
}
