import type { Template } from '@atum-desk/contract/templates'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { useListed } from '../../../lib/i18n/useListed.ts'
import type { Rows } from '../../admin/list/columns.ts'
import { ListScreen } from '../../admin/list/ListScreen.tsx'
import { OutOfUse } from '../../admin/OutOfUse.tsx'
import { pagesOf } from '../../admin/pages-of.ts'
import { PriorityMark } from '../../tickets/marks/PriorityMark.tsx'

/** Starts of tickets that staff open often. */
export function TemplateList() {
  const { t } = useTranslation('templates')
  const listed = useListed()
  const query = useInfiniteQuery(pagesOf<Template>('/api/templates'))
  const columns = useMemo<Rows<Template>['columns']>(
    () => [
      { key: 'name', title: t('name'), cell: (template) => <NameCell template={template} /> },
      {
        key: 'service',
        title: t('service'),
        width: 'w-1/5',
        cell: ({ service }) => service && <bdi>{service.name}</bdi>,
      },
      {
        key: 'priority',
        title: t('priority'),
        width: 'w-1/6',
        cell: ({ priority }) => priority && <PriorityMark priority={priority} />,
      },
      { key: 'tags', title: t('tags'), width: 'w-1/5', cell: ({ tags }) => listed(tags.map(isolated)) },
    ],
    [t, listed],
  )
  const create = { to: '/admin/templates/new', title: t('new') }
  return (
    <ListScreen
      title={t('title')}
      query={query}
      failed={t('list.failed')}
      columns={columns}
      idOf={({ id }) => id}
      to={({ id }) => `/admin/templates/${id}`}
      create={create}
      empty={{ title: t('list.empty'), text: t('list.emptyText') }}
    />
  )
}

function NameCell({ template: { name, title, active } }: { template: Template }) {
  return (
    <span className="grid min-w-0">
      <span className="flex min-w-0 items-center gap-2.5">
        <bdi className="truncate font-medium">{name}</bdi>
        {!active && <OutOfUse />}
      </span>
      {title && <bdi className="truncate text-meta text-muted">{title}</bdi>}
    </span>
  )
}
