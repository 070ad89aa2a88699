import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useMay } from '../../features/session/useSession.ts'
import { filterFrom, searchOf } from '../../features/tickets/portal/filter.ts'
import { RequestList } from '../../features/tickets/portal/list/RequestList.tsx'
import { RequestSearch } from '../../features/tickets/portal/list/RequestSearch.tsx'
import { RequestTabs } from '../../features/tickets/portal/list/RequestTabs.tsx'
import { WhoseRequests } from '../../features/tickets/portal/list/WhoseRequests.tsx'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { useTidyAddress } from '../../lib/url/useTidyAddress.ts'

export function RequestsRoute() {
  const { t } = useTranslation('portal')
  const [params] = useSearchParams()
  const filter = filterFrom(params)
  useTidyAddress(['tab', 'who', 'q'], (now) => new URLSearchParams(searchOf(filterFrom(now))))
  const mayCreate = useMay()('ticket.create')
  usePageTitle(t('list.title'))
  return (
    <div className="grid gap-4">
      <h1 className="font-semibold text-title tracking-tight">{t('list.title')}</h1>
      <div className="flex flex-col gap-3 tablet:flex-row tablet:items-center">
        <RequestSearch filter={filter} isBesideList />
        <WhoseRequests filter={filter} />
      </div>
      <RequestTabs filter={filter} />
      <RequestList filter={filter} mayCreate={mayCreate} />
    </div>
  )
}
