import { useTranslation } from 'react-i18next'
import { AgentWorkCard } from '../../features/dashboard/cards/AgentWorkCard.tsx'
import { AgesCard } from '../../features/dashboard/cards/AgesCard.tsx'
import { FlowCard } from '../../features/dashboard/cards/FlowCard.tsx'
import { PromisesCard } from '../../features/dashboard/cards/PromisesCard.tsx'
import { TeamWorkCard } from '../../features/dashboard/cards/TeamWorkCard.tsx'
import { ScopeBar } from '../../features/dashboard/ScopeBar.tsx'
import { TodayNumbers } from '../../features/dashboard/today/TodayNumbers.tsx'
import { useScope } from '../../features/dashboard/useScope.ts'
import { useMay } from '../../features/session/useSession.ts'
import { FirstSteps } from '../../features/setup/FirstSteps.tsx'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Allowed } from '../shell/Allowed.tsx'

export function DashboardRoute() {
  return (
    <Allowed permission="report.read">
      <Dashboard />
    </Allowed>
  )
}

function Dashboard() {
  const { t } = useTranslation('dashboard')
  const { scope, change } = useScope()
  const may = useMay()
  usePageTitle(t('title'))
  return (
    <div className="min-h-0 flex-1 overflow-y-auto rounded-panel">
      <div className="mx-auto grid max-w-360 grid-cols-1 gap-3 p-0.5">
        <header className="flex flex-wrap items-end justify-between gap-3 px-2 py-2">
          <h1 className="font-semibold text-heading tracking-tight">{t('title')}</h1>
          <ScopeBar scope={scope} change={change} mayChooseWhose={may('directory.read')} />
        </header>
        {may('setting.manage') && <FirstSteps />}
        <TodayNumbers scope={scope} />
        <div className="grid grid-cols-1 gap-3 split:grid-cols-2">
          <FlowCard scope={scope} />
          <PromisesCard scope={scope} promised="firstResponse" />
          <PromisesCard scope={scope} promised="resolution" />
          <AgesCard scope={scope} />
          <TeamWorkCard scope={scope} />
          <AgentWorkCard scope={scope} />
        </div>
      </div>
    </div>
  )
}
