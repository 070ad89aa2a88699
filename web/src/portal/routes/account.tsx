import { useTranslation } from 'react-i18next'
import { type CustomerEvent, customerGroups } from '../../features/notifications/events.ts'
import { NotificationPreferences } from '../../features/notifications/preferences/NotificationPreferences.tsx'
import { OwnSessions } from '../../features/session/OwnSessions.tsx'
import { PasswordChange } from '../../features/session/PasswordChange.tsx'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { LanguageCards } from '../../ui/controls/LanguageCards.tsx'
import { ThemeCards } from '../../ui/controls/ThemeCards.tsx'
import { AboutMe } from '../shell/AboutMe.tsx'

const section = 'grid gap-4 rounded-panel border border-line bg-surface-1 p-4 tablet:p-6'

export function AccountRoute() {
  const { t } = useTranslation(['notifications', 'preferences'])
  const title = t('notifications:portal.title')
  usePageTitle(title)
  return (
    <div className="mx-auto grid w-full max-w-190 grid-cols-1 gap-4">
      <h1 className="font-semibold text-title tracking-tight">{title}</h1>
      <section className={section} aria-label={title}>
        <AboutMe />
      </section>
      <section aria-labelledby="look" className={section}>
        <h2 id="look" className="font-semibold text-heading">
          {t('notifications:look.title')}
        </h2>
        <div className="grid gap-4 tablet:grid-cols-2">
          <LanguageCards />
          <ThemeCards />
        </div>
      </section>
      <section aria-labelledby="password" className={section}>
        <h2 id="password" className="font-semibold text-heading">
          {t('preferences:password.title')}
        </h2>
        <p className="text-text-2">{t('preferences:password.text')}</p>
        <PasswordChange />
      </section>
      <section aria-labelledby="sessions" className={section}>
        <h2 id="sessions" className="font-semibold text-heading">
          {t('preferences:devices.title')}
        </h2>
        <p className="text-text-2">{t('preferences:devices.text')}</p>
        <OwnSessions />
      </section>
      <section aria-labelledby="notifications" className={`${section} pb-0! tablet:pb-0!`}>
        <h2 id="notifications" className="font-semibold text-heading">
          {t('notifications:preferences.title')}
        </h2>
        <NotificationPreferences
          groups={customerGroups}
          titleOf={(event: CustomerEvent) => t(`notifications:portal.when.${event}`)}
        />
      </section>
    </div>
  )
}
