import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../../../lib/i18n/usePageTitle.ts'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import { EditHeader } from '../../../admin/edit/EditHeader.tsx'
import { ListSkeleton } from '../../../admin/list/ListSkeleton.tsx'
import { applications, isUnderWay } from '../api.ts'
import { ApplyPreview } from './ApplyPreview.tsx'
import { PastApplications } from './PastApplications.tsx'
import { Running } from './Running.tsx'

/** Gives open tickets the policies as they are now: looked at first, done by the worker, told as it goes. */
export function ApplyPage() {
  const { t } = useTranslation('sla')
  const { data, error, isPending, refetch } = useQuery(applications)
  const title = t('apply.title')
  usePageTitle(title)
  const running = data?.items.find(isUnderWay)
  return (
    <Panel label={title}>
      <EditHeader title={title} back={t('title')} backTo="/admin/sla" />
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        {isPending && <ListSkeleton />}
        {!data && error && <Failed isPage title={t('apply.listFailed')} error={error} onRetry={() => void refetch()} />}
        {data && (
          <div className="grid max-w-250 gap-6 p-4 tablet:p-6">
            <p className="max-w-160 text-text-2">{t('apply.text')}</p>
            {running ? <Running application={running} /> : <ApplyPreview />}
            <PastApplications items={data.items.filter((one) => !isUnderWay(one))} />
          </div>
        )}
      </div>
    </Panel>
  )
}
