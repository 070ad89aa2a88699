import type { Notification } from '@atum-desk/contract/notifications'
import { CheckCheck, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LiveNote } from '../../features/notifications/list/LiveNote.tsx'
import { NotificationRows } from '../../features/notifications/list/NotificationRows.tsx'
import { NotificationTabs } from '../../features/notifications/list/NotificationTabs.tsx'
import { useNotifications } from '../../features/notifications/list/useNotifications.ts'
import { useRead } from '../../features/notifications/list/useRead.ts'
import { useRefusalToast } from '../../features/notifications/list/useRefusalToast.ts'
import { usePortalWords } from '../../features/notifications/portal/usePortalWords.ts'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Stale } from '../../ui/feedback/Stale.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { IconLink } from '../../ui/primitives/IconLink.tsx'

const addressOf = ({ ticket }: Notification) => ticket && `/requests/${ticket.number}`

export function NotificationsRoute() {
  const { t } = useTranslation('notifications')
  const list = useNotifications()
  const { items, query, isUnreadOnly } = list
  const { read, readAll, isReadingAll } = useRead(useRefusalToast())
  const [newest] = items
  usePageTitle(t('title'))
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="flex-1 font-semibold text-title tracking-tight">{t('title')}</h1>
        {newest && items.some(({ readAt }) => readAt === null) && (
          <Button isBusy={isReadingAll} onClick={() => readAll(newest)}>
            <Icon of={CheckCheck} />
            {t('readAll')}
          </Button>
        )}
        <IconLink label={t('choose')} icon={SlidersHorizontal} to="/account" />
      </div>
      <div className="flex flex-wrap items-center gap-x-4">
        <div className="flex-1">
          <NotificationTabs isUnreadOnly={isUnreadOnly} />
        </div>
        <Stale error={query.data ? query.error : null} />
        <LiveNote />
      </div>
      <section aria-label={t('yours')} className="min-h-60 overflow-clip rounded-panel border border-line bg-surface-1">
        <NotificationRows list={list} wordsOf={usePortalWords()} addressOf={addressOf} onOpen={read} />
      </section>
    </div>
  )
}
