import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { EmptyList } from '../list/EmptyList.tsx'
import { allAddress } from '../list/filters.ts'
import { TicketListSkeleton } from '../list/TicketListSkeleton.tsx'
import type { TicketList } from '../list/useTicketList.ts'
import { isMissing } from '../ticket/is-missing.ts'
import type { ListPage } from './useListPage.ts'

/** What stands where there are no rows: not yet, none at all, none that can be read, or no such view. */
export function NoRows({
  page: { viewQuery, filters, change },
  list: { query },
}: {
  page: ListPage
  list: TicketList
}) {
  const { t } = useTranslation('lists')
  if (query.data) return <EmptyList filters={filters} change={change} />
  if (viewQuery.error && isMissing(viewQuery.error))
    return (
      <Empty title={t('view.none')} text={t('view.noneText')}>
        <ButtonLink to={allAddress}>{t('view.all')}</ButtonLink>
      </Empty>
    )
  const failed = [viewQuery, query].find(({ error }) => error !== null)
  if (!failed) return <TicketListSkeleton />
  return <Failed isPage title={t('failed')} error={failed.error} onRetry={() => void failed.refetch()} />
}
