import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { LoadMore } from '../../../../ui/primitives/LoadMore.tsx'
import { ListSkeleton } from '../../../admin/list/ListSkeleton.tsx'
import { applicationPreview } from '../api.ts'
import { ChangeTable } from './ChangeTable.tsx'
import { Counts } from './Counts.tsx'
import { RefusedToApply } from './RefusedToApply.tsx'
import { useApply } from './useApply.ts'

/** What applying the policies would do now, and the button that has it done. */
export function ApplyPreview() {
  const { t } = useTranslation('sla')
  const preview = useInfiniteQuery(applicationPreview)
  const apply = useApply()
  const { data, error, isPending, isFetching, refetch } = preview
  if (isPending) return <ListSkeleton />
  if (!data) return <Failed title={t('apply.failed')} error={error} onRetry={() => void refetch()} />
  const [first] = data.pages
  if (!first) return null
  const { counts, fingerprint } = first
  const items = data.pages.flatMap((page) => page.items)
  return (
    <section aria-labelledby="preview" className="grid gap-4">
      <h2 id="preview" className="font-semibold text-lead">
        {t(counts.changed === 0 ? 'apply.nothing' : 'apply.would', { count: counts.changed })}
      </h2>
      <Counts
        counts={[
          ['tickets', counts.tickets],
          ['retargeted', counts.retargeted],
          ['started', counts.started + counts.restored],
          ['cancelled', counts.cancelled],
          ['breachedAtOnce', counts.breachedAtOnce],
        ]}
      />
      {items.length > 0 && <ChangeTable changes={items} />}
      <LoadMore
        hasMore={preview.hasNextPage}
        isLoading={preview.isFetchingNextPage}
        onMore={() => void preview.fetchNextPage()}
      />
      {apply.error && <RefusedToApply error={apply.error} onLook={() => void refetch().then(apply.reset)} />}
      <div className="flex flex-wrap gap-2">
        {counts.changed > 0 && (
          <Button tone="primary" isBusy={apply.isPending} onClick={() => apply.mutate(fingerprint)}>
            {t('apply.go', { count: counts.changed })}
          </Button>
        )}
        <Button isBusy={isFetching} onClick={() => void refetch()}>
          {t('apply.again')}
        </Button>
      </div>
    </section>
  )
}
