import type { Notification } from '@atum-desk/contract/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { eventOf } from '../events.ts'

/** What happened, in the words of the staff. */
export function useDeskWords(): (item: Notification) => string {
  const { t } = useTranslation('notifications')
  return useCallback(
    (item) => {
      const event = eventOf(item)
      const who = item.actor ? isolated(item.actor.name) : t('helpdesk')
      if (item.mentioned) return t('mentioned', { who })
      return event ? t(`desk.says.${event}`, { who }) : t('desk.other')
    },
    [t],
  )
}
