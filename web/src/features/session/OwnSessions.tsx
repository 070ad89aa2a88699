import type { EndedSessions, PersonSession } from '@atum-desk/contract/sessions'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../lib/api/problem.ts'
import { Failed } from '../../ui/feedback/Failed.tsx'
import { toasts } from '../../ui/feedback/toasts.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { LoadMore } from '../../ui/primitives/LoadMore.tsx'
import { endOtherSessions, endOwnSession, ownSessions } from './own-sessions.ts'
import { SessionRow } from './SessionRow.tsx'

/** Where one is signed in, and the way to end what one does not know. */
export function OwnSessions() {
  const { t } = useTranslation(['preferences', 'common'])
  const client = useQueryClient()
  const query = useInfiniteQuery(ownSessions)
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const ending = useMutation({
    mutationFn: async (id: string | null): Promise<PersonSession | EndedSessions> =>
      id === null ? endOtherSessions() : endOwnSession(id),
    onSuccess: (_answer, id) =>
      toasts.add({ title: id === null ? t('devices.othersEnded') : t('devices.ended', { count: 1 }) }),
    onError: (error) =>
      toasts.add({ title: t('devices.notEnded'), description: t(`common:problem.${asFailure(error).code}`) }),
    onSettled: () => client.invalidateQueries({ queryKey: ownSessions.queryKey }),
  })

  if (!query.data && query.error)
    return <Failed title={t('devices.failed')} error={query.error} onRetry={() => void query.refetch()} />
  return (
    <div className="grid gap-2">
      <ul aria-label={t('devices.title')} data-own-sessions>
        {items.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isEnding={ending.isPending && ending.variables === session.id}
            onEnd={({ id }) => ending.mutate(id)}
          />
        ))}
      </ul>
      <LoadMore
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
      {items.length > 1 && (
        <Button
          className="w-fit"
          isBusy={ending.isPending && ending.variables === null}
          onClick={() => ending.mutate(null)}
        >
          {t('devices.endOthers')}
        </Button>
      )}
    </div>
  )
}
