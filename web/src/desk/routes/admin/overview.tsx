import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../../lib/i18n/usePageTitle.ts'
import { Panel } from '../../../ui/primitives/Panel.tsx'
import { Overview } from '../../admin/Overview.tsx'
import { useOpenSections } from '../../admin/useOpenSections.ts'

export function OverviewRoute() {
  const { t } = useTranslation('admin')
  usePageTitle(t('title'))
  return (
    <Panel label={t('overview.title')}>
      <header className="flex-none border-line border-b px-4 py-3 tablet:px-6">
        <h1 className="font-semibold text-lead tracking-tight">{t('overview.title')}</h1>
        <p className="text-text-2">{t('overview.text')}</p>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Overview sections={useOpenSections()} />
      </div>
    </Panel>
  )
}
