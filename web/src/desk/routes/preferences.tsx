import type { NotificationEvent } from '@atum-desk/contract/notification-rules'
import { useTranslation } from 'react-i18next'
import { staffGroups } from '../../features/notifications/events.ts'
import { NotificationPreferences } from '../../features/notifications/preferences/NotificationPreferences.tsx'
import { OwnSessions } from '../../features/session/OwnSessions.tsx'
import { PasswordChange } from '../../features/session/PasswordChange.tsx'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Panel } from '../../ui/primitives/Panel.tsx'
import { KeyFields } from '../preferences/KeyFields.tsx'
import { LookFields } from '../preferences/LookFields.tsx'
import { Section } from '../preferences/Section.tsx'

export function PreferencesRoute() {
  const { t } = useTranslation(['notifications', 'preferences'])
  const title = t('notifications:desk.title')
  usePageTitle(title)
  return (
    <Panel label={title} className="flex-1">
      <header className="flex-none border-line border-b px-4 py-3">
        <h1 className="font-semibold text-lead tracking-tight">{title}</h1>
      </header>
      <div className="relative min-h-0 flex-1 overflow-y-auto scroll-pb-20">
        <div className="grid max-w-190 grid-cols-1 gap-10 px-4 pt-5">
          <Section id="look" title={t('notifications:look.title')}>
            <LookFields />
          </Section>
          <Section id="keys" title={t('preferences:keys.title')} text={t('preferences:keys.text')}>
            <KeyFields />
          </Section>
          <Section id="password" title={t('preferences:password.title')} text={t('preferences:password.text')}>
            <PasswordChange />
          </Section>
          <Section id="sessions" title={t('preferences:devices.title')} text={t('preferences:devices.text')}>
            <OwnSessions />
          </Section>
          <Section id="notifications" title={t('notifications:preferences.title')}>
            <NotificationPreferences
              groups={staffGroups}
              titleOf={(event: NotificationEvent) => t(`notifications:desk.when.${event}`)}
            />
          </Section>
        </div>
      </div>
    </Panel>
  )
}
