import type { MailEvent } from '@atum-desk/contract/mail'
import { useTranslation } from 'react-i18next'

/** What a message tells of, in words. */
export function useEventTitle(): (event: MailEvent) => string {
  const { t } = useTranslation(['channels', 'notifications'])
  return (event) => {
    if (event === 'digest') return t('channels:messages.digest')
    if (event === 'password.reset_requested') return t('channels:messages.passwordReset')
    if (event === 'user.invited') return t('channels:messages.invitation')
    return t(`notifications:desk.when.${event}`)
  }
}
