import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { requestByNumber } from '../../features/tickets/portal/api.ts'
import { RequestPage } from '../../features/tickets/portal/request/RequestPage.tsx'
import { RequestSkeleton } from '../../features/tickets/portal/request/RequestSkeleton.tsx'
import { asFailure } from '../../lib/api/problem.ts'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Failed } from '../../ui/feedback/Failed.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { NotFound } from '../shell/NotFound.tsx'

export function RequestRoute() {
  const { t } = useTranslation('request')
  const { number = '' } = useParams()
  const { data, error, refetch } = useQuery(requestByNumber(number))
  usePageTitle(data?.title ?? number)
  if (data) return <RequestPage ticket={data} />
  if (!error) return <RequestSkeleton />
  const { code } = asFailure(error)
  // A number that is mistyped is refused as no valid one; for a reader both are the same.
  if (code === 'not-found' || code === 'validation-failed')
    return <NotFound title={t('page.notFound')} text={t('page.notFoundText')} />
  return (
    <div className="grid min-h-80">
      <h1 className="sr-only">{number}</h1>
      <Failed isPage title={t('page.failed')} error={error} onRetry={() => void refetch()}>
        <ButtonLink to="/requests">{t('page.back')}</ButtonLink>
      </Failed>
    </div>
  )
}
