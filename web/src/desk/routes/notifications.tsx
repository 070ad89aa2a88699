import type { Notification } from '@atum-desk/contract/notifications'
import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { markAllRead } from '../../features/notifications/desk/actions.ts'
import { useDeskNotifications } from '../../features/notifications/desk/useDeskNotifications.ts'
import { useDeskWords } from '../../features/notifications/desk/useDeskWords.ts'
import { ListBar } from '../../features/notifications/list/ListBar.tsx'
import { NotificationRows } from '../../features/notifications/list/NotificationRows.tsx'
import { useFocusedSelection } from '../../lib/focus/useFocusedSelection.ts'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { useScrollMemory } from '../../lib/scroll/useScrollMemory.ts'
import { ActionButton } from '../../ui/primitives/ActionButton.tsx'
import { IconLink } from '../../ui/primitives/IconLink.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'

const addressOf = ({ ticket }: Notification) => ticket && `/tickets/${ticket.number}`

export function NotificationsRoute() {
  const { t } = useTranslation('notifications')
  const { list, selected, onOpen } = useDeskNotifications()
  const { items, isUnreadOnly } = list
  const box = useFocusedSelection(selected?.id)
  useScrollMemory(box, `notifications ${isUnreadOnly}`, items.length > 0)
  usePageTitle(t('title'))
  return (
    <Panel label={t('yours')} className="flex-1">
      <header className="grid flex-none grid-cols-1 gap-1 border-line border-b px-4 pt-3">
        <div className="flex items-center gap-3">
          <h1 className="flex-1 font-semibold text-lead tracking-tight">{t('title')}</h1>
          <IconLink label={t('choose')} icon={SlidersHorizontal} to="/preferences" />
        </div>
        <ListBar list={list}>
          <ActionButton action={markAllRead} tone="quiet" />
        </ListBar>
      </header>
      <div ref={box} className="relative min-h-0 flex-1 overflow-y-auto">
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
