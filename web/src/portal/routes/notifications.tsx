import type { Notification } from '@atum-desk/contract/notifications'
import { CheckCheck, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ListBar } from '../../features/notifications/list/ListBar.tsx'
import { NotificationRows } from '../../features/notifications/list/NotificationRows.tsx'
import { useNotifications } from '../../features/notifications/list/useNotifications.ts'
import { useRead } from '../../features/notifications/list/useRead.ts'
import { useRefusalToast } from '../../features/notifications/list/useRefusalToast.ts'
import { usePortalWords } from '../../features/notifications/portal/usePortalWords.ts'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { IconLink } from '../../ui/primitives/IconLink.tsx'

const addressOf = ({ ticket }: Notification) => ticket && `/requests/${ticket.number}`

export function NotificationsRoute() {
  const { t } = useTranslation('notifications')
  const list = useNotifications()
  const { items } = list
  const { read, readAll, isReadingAll } = useRead({ onAllRead: list.reveal, onRefused: useRefusalToast() })
  const [newest] = items
  usePageTitle(t('title'))
  return (
    <div className="grid gap-4">
      <div className="flex items-center gap-3">
        <h1 className="flex-1 font-semibold text-title tracking-tight">{t('title')}</h1>
        <IconLink label={t('choose')} icon={SlidersHorizontal} to="/account" />
      </div>
      <ListBar list={list}>
        {newest && items.some(({ readAt }) => readAt === null) && (
          <Button tone="quiet" isBusy={isReadingAll} onClick={() => readAll(newest)}>
            <Icon of={CheckCheck} />
            {t('readAll')}
          </Button>
        )}
      </ListBar>
      <section aria-label={t('yours')} className="min-h-60 overflow-clip rounded-panel border border-line bg-surface-1">
        <NotificationRows list={list} wordsOf={usePortalWords()} addressOf={addressOf} onOpen={read} />
      </section>
    </div>
  )
}
