import { useTranslation } from 'react-i18next'
import { RuleMatrix } from '../../../features/notifications/desk/rules/RuleMatrix.tsx'
import { usePageTitle } from '../../../lib/i18n/usePageTitle.ts'
import { Panel } from '../../../ui/primitives/Panel.tsx'

export function NotificationRulesRoute() {
  const { t } = useTranslation('channels')
  const title = t('rules.title')
  usePageTitle(title)
  return (
    <Panel label={title}>
      <header className="grid flex-none gap-1 border-line border-b px-4 py-3 tablet:px-6">
        <h1 className="font-semibold text-lead tracking-tight">{title}</h1>
        <p className="text-text-2">{t('rules.text')}</p>
        <p className="text-meta text-muted">{t('rules.legend')}</p>
      </header>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto p-4 tablet:p-6">
        <RuleMatrix />
      </div>
    </Panel>
  )
}
