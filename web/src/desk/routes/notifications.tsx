import type { Notification } from '@atum-desk/contract/notifications'
import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { markAllRead } from '../../features/notifications/desk/actions.ts'
import { useDeskNotifications } from '../../features/notifications/desk/useDeskNotifications.ts'
import { useDeskWords } from '../../features/notifications/desk/useDeskWords.ts'
import { LiveNote } from '../../features/notifications/list/LiveNote.tsx'
import { NotificationRows } from '../../features/notifications/list/NotificationRows.tsx'
import { NotificationTabs } from '../../features/notifications/list/NotificationTabs.tsx'
import { useFocusedSelection } from '../../lib/focus/useFocusedSelection.ts'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { useScrollMemory } from '../../lib/scroll/useScrollMemory.ts'
import { Stale } from '../../ui/feedback/Stale.tsx'
import { ActionButton } from '../../ui/primitives/ActionButton.tsx'
import { IconLink } from '../../ui/primitives/IconLink.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'

const addressOf = ({ ticket }: Notification) => ticket && `/tickets/${ticket.number}`

export function NotificationsRoute() {
  const { t } = useTranslation('notifications')
  const { list, selected, onOpen } = useDeskNotifications()
  const { query, items, isUnreadOnly } = list
  const box = useFocusedSelection(selected?.id)
  useScrollMemory(box, `notifications ${isUnreadOnly}`, items.length > 0)
  usePageTitle(t('title'))
  return (
    <Panel label={t('yours')} className="flex-1">
      <header className="grid flex-none grid-cols-1 gap-1 border-line border-b px-4 pt-3">
        <div className="flex min-h-control flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="flex-1 font-semibold text-lead tracking-tight">{t('title')}</h1>
          <Stale error={query.data ? query.error : null} />
          <LiveNote />
          <ActionButton action={markAllRead} />
          <IconLink label={t('choose')} icon={SlidersHorizontal} to="/preferences" />
        </div>
        <NotificationTabs isUnreadOnly={isUnreadOnly} />
      </header>
      <div ref={box} className="min-h-0 flex-1 overflow-y-auto">
        <NotificationRows
          list={list}
          wordsOf={useDeskWords()}
          addressOf={addressOf}
          selectedId={selected?.id}
          onOpen={onOpen}
        />
      </div>
    </Panel>
  )
}
