import type { Team } from '@atum-desk/contract/catalog'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rows } from '../../admin/list/columns.ts'
import { ListScreen } from '../../admin/list/ListScreen.tsx'
import { OutOfUse } from '../../admin/OutOfUse.tsx'
import { pagesOf } from '../../admin/pages-of.ts'
import { queues } from './api.ts'
import { Faces } from './Faces.tsx'

/** Who works together, how work finds them, and how much there is of it now. */
export function TeamList() {
  const { t } = useTranslation('teams')
  const query = useInfiniteQuery(pagesOf<Team>('/api/teams'))
  const { data: work } = useQuery(queues)
  const columns = useMemo<Rows<Team>['columns']>(() => {
    const queueOf = ({ id }: Team) => work?.find(({ team }) => team.id === id)
    return [
      {
        key: 'name',
        title: t('name'),
        cell: ({ name, active }) => (
          <span className="flex items-center gap-2.5">
            <bdi className="truncate font-medium">{name}</bdi>
            {!active && <OutOfUse />}
          </span>
        ),
      },
      { key: 'members', title: t('members'), width: 'w-44', cell: ({ members }) => <Faces people={members} /> },
      {
        key: 'strategy',
        title: t('list.strategy'),
        width: 'w-1/5',
        cell: ({ strategy }) => t(`strategy.${strategy}`),
      },
      {
        key: 'work',
        title: t('list.work'),
        width: 'w-1/4',
        cell: (team) => {
          const queue = queueOf(team)
          return (
            queue && (
              <span className="tabular-nums">
                {t('list.queue', { waiting: queue.waiting, working: queue.working, onDuty: queue.onDuty })}
              </span>
            )
          )
        },
      },
    ]
  }, [t, work])
  const create = { to: '/admin/teams/new', title: t('new') }
  return (
    <ListScreen
      title={t('title')}
      query={query}
      failed={t('list.failed')}
      columns={columns}
      idOf={({ id }) => id}
      to={({ id }) => `/admin/teams/${id}`}
      create={create}
      empty={{ title: t('list.empty'), text: t('list.emptyText') }}
    />
  )
}
