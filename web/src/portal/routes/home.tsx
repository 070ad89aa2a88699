import { useTranslation } from 'react-i18next'
import { useMay } from '../../features/session/useSession.ts'
import { OpenRequests } from '../../features/tickets/portal/home/OpenRequests.tsx'
import { ServiceCards } from '../../features/tickets/portal/home/ServiceCards.tsx'
import { Welcome } from '../../features/tickets/portal/home/Welcome.tsx'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Announcement } from '../shell/Announcement.tsx'

export function HomeRoute() {
  const { t } = useTranslation('portal')
  const mayCreate = useMay()('ticket.create')
  usePageTitle(t('nav.home'))
  return (
    <div className="grid grid-cols-1 gap-6 tablet:gap-8">
      <Announcement />
      <Welcome mayCreate={mayCreate} />
      <div className="grid grid-cols-1 items-start gap-8 split:grid-cols-[minmax(0,1fr)_22rem]">
        <OpenRequests mayCreate={mayCreate} />
        {mayCreate && <ServiceCards />}
      </div>
    </div>
  )
}
