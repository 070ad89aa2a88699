import type { Notification } from '@atum-desk/contract/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { eventOf, isForCustomers } from '../events.ts'

/** What happened, as a customer would say it. */
export function usePortalWords(): (item: Notification) => string {
  const { t } = useTranslation('notifications')
  return useCallback(
    (item) => {
      const event = eventOf(item)
      const who = item.actor ? isolated(item.actor.name) : t('helpdesk')
      return isForCustomers(event) ? t(`portal.says.${event}`, { who }) : t('portal.other')
    },
    [t],
  )
}
