import type { MailTemplate } from '@atum-desk/contract/mail'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { ConfirmSheet } from '../../../admin/edit/ConfirmSheet.tsx'
import { mailTemplate, renewTemplates, restoreTemplate } from './api.ts'

/** Back to the words that ship. One’s own are in the audit log. */
export function TemplateButtons({ stored }: { stored: MailTemplate }) {
  const { t } = useTranslation('channels')
  const client = useQueryClient()
  const say = useSay()
  const [isAsked, setAsked] = useState(false)
  if (stored.origin === 'shipped') return null
  const { event, reader, locale } = stored
  const restore = async () => {
    const key = { event, reader, locale }
    client.setQueryData(mailTemplate(key).queryKey, await restoreTemplate(key))
    say.done(t('messages.restored'))
    await renewTemplates(client)
  }
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {t('messages.restore')}
      </Button>
      <ConfirmSheet
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t('messages.restoreTitle')}
        confirm={t('messages.restore')}
        failed={t('messages.notRestored')}
        onConfirm={restore}
      >
        <p>{t('messages.restoreText')}</p>
      </ConfirmSheet>
    </>
  )
}
