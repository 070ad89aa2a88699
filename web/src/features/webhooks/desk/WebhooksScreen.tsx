import type { Webhook } from '@atum-desk/contract/webhooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ListScreen } from '../../admin/list/ListScreen.tsx'
import { webhooks } from './api.ts'
import { everything } from './events.ts'
import { StateChip } from './StateChip.tsx'

/** Where other systems listen. */
export function WebhooksScreen() {
  const { t } = useTranslation('channels')
  return (
    <ListScreen<Webhook>
      title={t('webhooks.title')}
      query={useInfiniteQuery(webhooks)}
      failed={t('webhooks.failed')}
      create={{ to: '/admin/webhooks/new', title: t('webhooks.new') }}
      empty={{ title: t('webhooks.empty'), text: t('webhooks.emptyText') }}
      idOf={({ id }) => id}
      to={({ id }) => `/admin/webhooks/${id}`}
      columns={[
        { key: 'name', title: t('webhooks.name'), cell: ({ name }) => <bdi className="block truncate">{name}</bdi> },
        {
          key: 'url',
          title: t('webhooks.url'),
          width: 'w-2/5',
          cell: ({ url }) => (
            <span dir="ltr" className="block truncate text-start font-mono text-meta">
              {url}
            </span>
          ),
        },
        {
          key: 'events',
          title: t('webhooks.events'),
          width: 'w-32',
          cell: ({ events }) =>
            events.includes(everything) ? t('webhooks.all') : t('webhooks.some', { count: events.length }),
        },
        { key: 'state', title: t('webhooks.stateLabel'), width: 'w-36', cell: (item) => <StateChip {...item} /> },
      ]}
    />
  )
}
