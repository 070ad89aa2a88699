import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useCallback, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { EmptyList } from '../../features/tickets/desk/list/EmptyList.tsx'
import { FilterBar } from '../../features/tickets/desk/list/FilterBar.tsx'
import { FilterChips } from '../../features/tickets/desk/list/FilterChips.tsx'
import { rememberList } from '../../features/tickets/desk/list/last-list.ts'
import { listActions } from '../../features/tickets/desk/list/list-actions.ts'
import { TicketListBody } from '../../features/tickets/desk/list/TicketListBody.tsx'
import { TicketListSkeleton } from '../../features/tickets/desk/list/TicketListSkeleton.tsx'
import { useSelection } from '../../features/tickets/desk/list/useSelection.ts'
import { useTicketFilters } from '../../features/tickets/desk/list/useTicketFilters.ts'
import { useTicketList } from '../../features/tickets/desk/list/useTicketList.ts'
import { NewPill } from '../../features/tickets/desk/steady/NewPill.tsx'
import { useActions } from '../../lib/actions/useActions.ts'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Failed } from '../../ui/feedback/Failed.tsx'
import { Stale } from '../../ui/feedback/Stale.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'

const none = [] as const

export function TicketsRoute() {
  const { t } = useTranslation('tickets')
  const navigate = useNavigate()
  const { filters, change } = useTicketFilters()
  const list = useTicketList(filters)
  const { items, newCount, reveal, query } = list
  const { chosen, select } = useSelection(items)
  const isLeaving = query.isPlaceholderData
  const { pathname, search } = useLocation()
  useEffect(() => rememberList(pathname + search), [pathname, search])
  const title = t(filters.assignee === 'me' ? 'list.mine' : 'list.title')

  usePageTitle(title)

  const open = useCallback(
    (ticket: TicketSummary) => {
      select(ticket)
      void navigate(`/tickets/${ticket.number}`)
    },
    [select, navigate],
  )
  useActions(
    listActions,
    useMemo(
      // While another list is on its way, the keys rest: what they would choose is about to go.
      () => ({ items: isLeaving ? none : items, selected: isLeaving ? undefined : chosen, select, open }),
      [isLeaving, items, chosen, select, open],
    ),
  )

  return (
    <Panel label={title} className="flex-1">
      <header className="grid flex-none grid-cols-1 gap-2.5 border-line border-b px-4 py-3">
        <div className="flex min-h-7 items-center gap-3">
          <h1 className="flex-1 font-semibold text-lead tracking-tight">{title}</h1>
          <Stale error={query.data ? query.error : null} />
          <NewPill count={newCount} onReveal={reveal} />
        </div>
        <FilterBar filters={filters} change={change} />
        <FilterChips filters={filters} change={change} />
      </header>
      {query.isPending && <TicketListSkeleton />}
      {!query.data && query.error && (
        <Failed title={t('list.failed')} error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data && items.length === 0 && <EmptyList filters={filters} change={change} />}
      {items.length > 0 && (
        <TicketListBody
          list={list}
          items={items}
          selectedId={chosen?.id}
          onOpen={select}
          sort={filters.sort}
          onSort={(sort) => change(() => ({ sort }))}
        />
      )}
    </Panel>
  )
}
