import type { NotificationEvent } from '@atum-desk/contract/notification-rules'
import { useTranslation } from 'react-i18next'
import { staffGroups } from '../../features/notifications/events.ts'
import { NotificationPreferences } from '../../features/notifications/preferences/NotificationPreferences.tsx'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { LanguageCards } from '../../ui/controls/LanguageCards.tsx'
import { ThemeCards } from '../../ui/controls/ThemeCards.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'

export function PreferencesRoute() {
  const { t } = useTranslation('notifications')
  const title = t('desk.title')
  usePageTitle(title)
  return (
    <Panel label={title} className="flex-1">
      <header className="flex-none border-line border-b px-4 py-3">
        <h1 className="font-semibold text-lead tracking-tight">{title}</h1>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="grid max-w-190 gap-10 px-4 pt-5">
          <section aria-labelledby="look" className="grid gap-4">
            <h2 id="look" className="font-semibold text-heading">
              {t('look.title')}
            </h2>
            <div className="grid gap-4 tablet:grid-cols-2">
              <LanguageCards />
              <ThemeCards />
            </div>
          </section>
          <section aria-labelledby="notifications" className="grid gap-4">
            <h2 id="notifications" className="font-semibold text-heading">
              {t('preferences.title')}
            </h2>
            <NotificationPreferences
              groups={staffGroups}
              titleOf={(event: NotificationEvent) => t(`desk.when.${event}`)}
            />
          </section>
        </div>
      </div>
    </Panel>
  )
}
