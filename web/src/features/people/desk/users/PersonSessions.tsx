import type { Person } from '@atum-desk/contract/people'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { usePageTitle } from '../../../../lib/i18n/usePageTitle.ts'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { LoadMore } from '../../../../ui/primitives/LoadMore.tsx'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import { ConfirmSheet } from '../../../admin/edit/ConfirmSheet.tsx'
import { EditHeader } from '../../../admin/edit/EditHeader.tsx'
import { ListSkeleton } from '../../../admin/list/ListSkeleton.tsx'
import { SessionRow } from '../../../session/SessionRow.tsx'
import { sessionPages } from './api.ts'
import { StateChip } from './StateChip.tsx'
import { usePersonTabs } from './usePersonTabs.ts'
import { useSessionEnds } from './useSessionEnds.ts'

/** Where somebody is signed in now, and the way to end it. */
export function PersonSessions({ person }: { person: Person }) {
  const { t } = useTranslation(['people', 'preferences'])
  const query = useInfiniteQuery(sessionPages(person.id))
  const { endOne, endAll, ending } = useSessionEnds(person)
  const [isAsking, setAsking] = useState(false)
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  usePageTitle(person.name)
  return (
    <Panel label={person.name}>
      <EditHeader
        title={person.name}
        back={t('people:person.list')}
        backTo="/admin/users"
        tabs={usePersonTabs(person.id)}
        mark={<StateChip person={person} />}
        buttons={items.length > 1 && <Button onClick={() => setAsking(true)}>{t('preferences:devices.endAll')}</Button>}
      />
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        {query.isPending && <ListSkeleton />}
        {!query.data && query.error && (
          <Failed
            isPage
            title={t('preferences:devices.failed')}
            error={query.error}
            onRetry={() => void query.refetch()}
          />
        )}
        {query.data && items.length === 0 && (
          <Empty title={t('preferences:devices.none')} text={t('preferences:devices.noneText')} />
        )}
        <ul aria-label={t('people:person.tab.sessions')} className="px-4 tablet:px-6">
          {items.map((session) => (
            <SessionRow key={session.id} session={session} isEnding={ending === session.id} onEnd={endOne} />
          ))}
        </ul>
        <LoadMore
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      </div>
      <ConfirmSheet
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('preferences:devices.endAllTitle', { name: isolated(person.name) })}
        confirm={t('preferences:devices.endAll')}
        failed={t('preferences:devices.notEnded')}
        onConfirm={endAll}
      >
        <p>{t('preferences:devices.endAllText')}</p>
      </ConfirmSheet>
    </Panel>
  )
}
