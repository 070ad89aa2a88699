import type { Service } from '@atum-desk/contract/catalog'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rows } from '../../../admin/list/columns.ts'
import { ListScreen } from '../../../admin/list/ListScreen.tsx'
import { OutOfUse } from '../../../admin/OutOfUse.tsx'
import { pagesOf } from '../../../admin/pages-of.ts'
import { PriorityMark } from '../../../tickets/marks/PriorityMark.tsx'

/** What the helpdesk offers, in the order in which it is offered. */
export function ServiceList() {
  const { t } = useTranslation('services')
  const query = useInfiniteQuery(pagesOf<Service>('/api/services'))
  const columns = useMemo<Rows<Service>['columns']>(
    () => [
      { key: 'name', title: t('name'), cell: (service) => <NameCell service={service} /> },
      {
        key: 'team',
        title: t('team'),
        width: 'w-1/5',
        cell: ({ team }) => (team ? <bdi>{team.name}</bdi> : <span className="text-muted">{t('list.noTeam')}</span>),
      },
      {
        key: 'priority',
        title: t('priority'),
        width: 'w-32',
        cell: ({ priority }) => priority && <PriorityMark priority={priority} />,
      },
      {
        key: 'form',
        title: t('form.title'),
        width: 'w-36',
        cell: ({ form }) =>
          form ? (
            t('list.questions', { count: form.fields.length })
          ) : (
            <span className="text-muted">{t('list.noQuestions')}</span>
          ),
      },
      {
        key: 'who',
        title: t('list.who'),
        width: 'w-36',
        cell: ({ customerVisible }) => t(customerVisible ? 'list.customers' : 'list.staff'),
      },
    ],
    [t],
  )
  const create = { to: '/admin/services/new', title: t('new') }
  return (
    <ListScreen
      title={t('title')}
      query={query}
      failed={t('list.failed')}
      columns={columns}
      idOf={({ id }) => id}
      to={({ id }) => `/admin/services/${id}`}
      create={create}
      empty={{ title: t('list.empty'), text: t('list.emptyText') }}
    />
  )
}

function NameCell({ service: { name, description, active } }: { service: Service }) {
  return (
    <span className="grid min-w-0">
      <span className="flex min-w-0 items-center gap-2.5">
        <bdi className="truncate font-medium">{name}</bdi>
        {!active && <OutOfUse />}
      </span>
      {description && <bdi className="truncate text-meta text-muted">{description}</bdi>}
    </span>
  )
}
