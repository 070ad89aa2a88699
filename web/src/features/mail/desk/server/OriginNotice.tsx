import type { MailSettings } from '@atum-desk/contract/mail'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../../ui/feedback/Notice.tsx'

/** Where messages go while there is no mail server of one’s own. */
export function OriginNotice({ origin }: Pick<MailSettings, 'origin'>) {
  const { t } = useTranslation('channels')
  if (origin === 'own') return null
  return (
    <Notice tone={origin === 'none' ? 'warn' : 'info'}>
      <p className="font-semibold">{t(`mail.origin.${origin}`)}</p>
      <p className="text-text-2">{t(`mail.originText.${origin}`)}</p>
    </Notice>
  )
}
