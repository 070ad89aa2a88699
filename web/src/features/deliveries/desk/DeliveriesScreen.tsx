import type { Delivery } from '@atum-desk/contract/deliveries'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../../../ui/text/RelativeTime.tsx'
import { FilterSelect } from '../../admin/list/FilterSelect.tsx'
import { ListScreen } from '../../admin/list/ListScreen.tsx'
import { useListAddress } from '../../admin/list/useListAddress.ts'
import { deliveries } from './api.ts'
import { RetryAll } from './RetryAll.tsx'
import { StateMark } from './StateMark.tsx'
import { SummaryStrip } from './SummaryStrip.tsx'
import { states } from './states.ts'

const channels = ['email', 'webhook'] as const

/** What has left the helpdesk, and what is to. */
export function DeliveriesScreen() {
  const { t } = useTranslation('channels')
  const { filters, change, isNarrowed, clear } = useListAddress(['state', 'channel'])
  const query = useInfiniteQuery(deliveries(filters))
  return (
    <ListScreen<Delivery>
      title={t('deliveries.title')}
      query={query}
      failed={t('deliveries.failed')}
      buttons={<RetryAll {...filters} />}
      filters={
        <>
          <SummaryStrip state={filters.state} />
          <FilterSelect
            label={t('deliveries.stateLabel')}
            any={t('deliveries.anyState')}
            options={states.map((value) => ({ value, title: t(`deliveries.state.${value}`) }))}
            value={filters.state}
            onChange={(state) => change({ state })}
          />
          <FilterSelect
            label={t('deliveries.channelLabel')}
            any={t('deliveries.anyChannel')}
            options={channels.map((value) => ({ value, title: t(`deliveries.channel.${value}`) }))}
            value={filters.channel}
            onChange={(channel) => change({ channel })}
          />
        </>
      }
      empty={{ title: t('deliveries.empty'), text: t('deliveries.emptyText') }}
      onClear={isNarrowed ? clear : undefined}
      idOf={({ id }) => id}
      to={({ id }) => `/admin/deliveries/${id}`}
      columns={[
        {
          key: 'subject',
          title: t('deliveries.subject'),
          cell: ({ subject }) => (
            <span className="flex">
              <span dir="auto" className="min-w-0 truncate">
                {subject}
              </span>
            </span>
          ),
        },
        { key: 'to', title: t('deliveries.to'), width: 'w-1/4', cell: (item) => <To {...item} /> },
        { key: 'state', title: t('deliveries.stateLabel'), width: 'w-40', cell: (item) => <StateMark {...item} /> },
        {
          key: 'written',
          title: t('deliveries.written'),
          width: 'w-36',
          cell: ({ createdAt }) => <RelativeTime instant={createdAt} />,
        },
      ]}
    />
  )
}

function To({ recipient, endpoint }: Delivery) {
  const name = recipient?.name ?? endpoint?.address ?? ''
  return (
    <span className="block truncate" title={recipient?.address ?? endpoint?.address}>
      <bdi>{name}</bdi>
    </span>
  )
}
