import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useActions } from '../../../../lib/actions/useActions.ts'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import type { FromList } from '../list/from-list.ts'
import { nextTicket, previousTicket } from '../list/list-actions.ts'
import { TicketListSkeleton } from '../list/TicketListSkeleton.tsx'
import { useTicketList } from '../list/useTicketList.ts'
import { filtersIn } from '../list/view-address.ts'
import { ReadAt } from '../sla/ReadAt.ts'
import { useViewOf } from '../views/useViewOf.ts'
import { SideRows } from './SideRows.tsx'

const walkActions = [nextTicket, previousTicket] as const

interface SideListProps {
  readonly address: string
  readonly number: string
}

/** The list that the ticket was opened from, beside it, once it `isTime`: of 10,000 rows it takes 50 ms on a slow machine. */
export function SideList({ isTime, ...props }: SideListProps & { isTime: boolean }) {
  const { t } = useTranslation('lists')
  return (
    <Panel label={t('side.title')} className="print:hidden">
      {isTime && <Content {...props} />}
    </Panel>
  )
}

/** j and k open the next and the previous one in its place. */
function Content({ address, number }: SideListProps) {
  const { t } = useTranslation(['lists', 'tickets'])
  const navigate = useNavigate()
  const params = useMemo(() => new URLSearchParams(address.split('?')[1]), [address])
  const { id, view } = useViewOf(params)
  const filters = useMemo(() => filtersIn(params, view), [params, view])
  const list = useTicketList(filters, id === undefined || view !== undefined)
  const { items, query } = list
  const current = items.find((item) => item.number === number)
  const title = view?.name ?? t(filters.assignee === 'me' ? 'tickets:list.mine' : 'tickets:list.title')

  useActions(
    walkActions,
    useMemo(
      () => ({
        items,
        selected: current,
        // In its place: Back leads to the list, and not through every ticket that was passed.
        select: (ticket) =>
          ticket &&
          void navigate(`/tickets/${ticket.number}`, { replace: true, state: { list: address } satisfies FromList }),
      }),
      [items, current, navigate, address],
    ),
  )

  return (
    <>
      <header className="flex min-h-12 flex-none items-center gap-2 border-line border-b px-3">
        <Link
          to={current ? `${address}${address.includes('?') ? '&' : '?'}ticket=${number}` : address}
          className="flex min-w-0 items-center gap-2 rounded-nav font-semibold hover:text-gold-text"
        >
          <Icon name="back" />
          <span className="sr-only">{t('tickets:ticket.back')}</span>
          <bdi className="truncate">{title}</bdi>
        </Link>
      </header>
      {query.isPending && !query.error && <TicketListSkeleton />}
      {!query.data && query.error && (
        <Failed title={t('lists:failed')} error={query.error} onRetry={() => void query.refetch()} />
      )}
      {items.length > 0 && (
        <ReadAt value={query.dataUpdatedAt}>
          <SideRows list={list} address={address} current={current} />
        </ReadAt>
      )}
    </>
  )
}
