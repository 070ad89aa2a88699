import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { openRequests } from '../api.ts'
import { RequestListSkeleton } from '../list/RequestListSkeleton.tsx'
import { CardList } from './CardList.tsx'
import { partsOf } from './home.ts'

/** More than these are in the list, one press away. */
const most = 5
const box = 'flex min-h-60 flex-col rounded-panel border border-line bg-surface-1'

/** What waits for the customer first, then what we work on. */
export function OpenRequests({ mayCreate }: { mayCreate: boolean }) {
  const { t } = useTranslation('portal')
  const { data, error, refetch } = useQuery(openRequests)
  const parts = data && partsOf(data.items)
  return (
    <div className="grid grid-cols-1 gap-6">
      {parts && <CardList title={t('home.waiting')} tickets={parts.waiting} isUrgent />}
      <section aria-labelledby="open" className="grid grid-cols-1 gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="open" className="font-semibold text-heading">
            {t('home.open')}
          </h2>
          <Link to="/requests" className="py-1 text-link underline underline-offset-2">
            {t('home.all')}
          </Link>
        </div>
        {!parts && (
          <div className={box}>
            {error ? (
              <Failed isPage title={t('list.failed')} error={error} onRetry={() => void refetch()} />
            ) : (
              <RequestListSkeleton />
            )}
          </div>
        )}
        {parts && parts.open.length > 0 && <CardList tickets={parts.open.slice(0, most)} />}
        {parts && parts.open.length === 0 && parts.waiting.length > 0 && (
          <p className="text-text-2">{t('home.nothingElse')}</p>
        )}
        {parts && parts.open.length + parts.waiting.length === 0 && (
          <div className={box}>
            <Empty title={t('home.empty')} text={t('home.emptyText')}>
              {mayCreate && <ButtonLink to="/requests/new">{t('nav.new')}</ButtonLink>}
            </Empty>
          </div>
        )}
      </section>
    </div>
  )
}
