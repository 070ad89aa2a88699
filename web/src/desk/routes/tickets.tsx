import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { BulkBar } from '../../features/tickets/desk/bulk/BulkBar.tsx'
import { BulkSheets } from '../../features/tickets/desk/bulk/BulkSheets.tsx'
import { useBulkPage } from '../../features/tickets/desk/bulk/useBulkPage.ts'
import { useDensity } from '../../features/tickets/desk/list/columns/useDensity.ts'
import { EmptyList } from '../../features/tickets/desk/list/EmptyList.tsx'
import { FilterBar } from '../../features/tickets/desk/list/filter/FilterBar.tsx'
import { FilterChips } from '../../features/tickets/desk/list/filter/FilterChips.tsx'
import { allAddress } from '../../features/tickets/desk/list/filters.ts'
import { ListFooter } from '../../features/tickets/desk/list/ListFooter.tsx'
import { rememberList } from '../../features/tickets/desk/list/last-list.ts'
import { addressOf } from '../../features/tickets/desk/list/list-address.ts'
import { TicketListSkeleton } from '../../features/tickets/desk/list/TicketListSkeleton.tsx'
import { TicketRows } from '../../features/tickets/desk/list/table/TicketRows.tsx'
import { sortOf } from '../../features/tickets/desk/list/ticket-query.ts'
import { useTicketList } from '../../features/tickets/desk/list/useTicketList.ts'
import { useWalk } from '../../features/tickets/desk/list/useWalk.ts'
import { NewPill } from '../../features/tickets/desk/steady/NewPill.tsx'
import { isMissing } from '../../features/tickets/desk/ticket/is-missing.ts'
import { useListPage } from '../../features/tickets/desk/views/useListPage.ts'
import { ViewBar } from '../../features/tickets/desk/views/ViewBar.tsx'
import { ViewSheets } from '../../features/tickets/desk/views/ViewSheets.tsx'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { useIsWide } from '../../lib/screen/useIsWide.ts'
import { Empty } from '../../ui/feedback/Empty.tsx'
import { Failed } from '../../ui/feedback/Failed.tsx'
import { Stale } from '../../ui/feedback/Stale.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'
import { loadTicketPage } from './ticket-page.ts'

export function TicketsRoute() {
  const { t } = useTranslation('lists')
  const page = useListPage()
  const { title, filters, change, viewQuery, columns } = page
  const list = useTicketList(filters, page.isReady)
  const { items, query } = list
  const { density, choose } = useDensity()
  const isWide = useIsWide()
  const location = useLocation()
  const address = addressOf(location)
  const walk = useWalk(list, address)
  const marking = useBulkPage(items, walk.chosen)
  const error = viewQuery.error ?? query.error

  const isGone = viewQuery.error !== null && isMissing(viewQuery.error)

  usePageTitle(title)
  useEffect(() => rememberList(location.pathname + location.search), [location])
  // What is opened next is the page of a ticket: its code comes while one reads the list.
  useEffect(() => void loadTicketPage().catch(() => undefined), [])

  return (
    <Panel label={title} className="flex-1">
      <header className="grid flex-none grid-cols-1 gap-2.5 border-line border-b px-4 py-3 max-tablet:px-3">
        <div className="flex min-h-control flex-wrap items-center gap-x-3 gap-y-2">
          <h1 className="min-w-0 flex-1 truncate font-semibold text-lead tracking-tight" dir="auto">
            {title}
          </h1>
          <Stale error={query.data ? query.error : null} />
          <NewPill count={list.newCount} onReveal={walk.renew} />
          <ViewBar page={page} />
        </div>
        <FilterBar filters={filters} change={change} />
        <FilterChips filters={filters} change={change} />
      </header>
      {query.isPending && !error && <TicketListSkeleton />}
      {isGone && (
        <Empty title={t('view.none')} text={t('view.noneText')}>
          <ButtonLink to={allAddress}>{t('view.all')}</ButtonLink>
        </Empty>
      )}
      {!query.data && error && !isGone && (
        <Failed
          title={t('failed')}
          error={error}
          onRetry={() => void (viewQuery.error ? viewQuery : query).refetch()}
        />
      )}
      {query.data && items.length === 0 && <EmptyList filters={filters} change={change} />}
      {items.length > 0 && (
        <TicketRows
          key={`${list.key} ${isWide} ${walk.round}`}
          {...{ list, items, isWide, address, density, columns: columns.shown }}
          selectedId={walk.chosen?.id}
          checked={marking.checked.ids}
          onOpen={walk.keep}
          onPeek={walk.peek}
          onCheck={marking.checked.check}
          onCheckAll={marking.checked.checkAll}
          sort={sortOf(filters)}
          onSort={(sort) => change(() => ({ sort }))}
        />
      )}
      <BulkBar count={marking.checked.ids.size} progress={marking.bulk.progress} onStop={marking.bulk.stop} />
      <ListFooter list={list} />
      <BulkSheets tickets={marking.checked.tickets} {...marking.sheets} bulk={marking.bulk} />
      <ViewSheets page={page} density={density} onDensity={choose} />
    </Panel>
  )
}
