import { Stale } from '../../../../ui/feedback/Stale.tsx'
import { FilterBar } from '../list/filter/FilterBar.tsx'
import { FilterChips } from '../list/filter/FilterChips.tsx'
import { UnknownFilters } from '../list/filter/UnknownFilters.tsx'
import type { TicketList } from '../list/useTicketList.ts'
import { NewPill } from '../steady/NewPill.tsx'
import type { ListPage } from './useListPage.ts'
import { ViewBar } from './ViewBar.tsx'

interface ListHeaderProps {
  readonly page: ListPage
  readonly list: TicketList
  readonly onRenew: () => void
}

export function ListHeader({ page, list: { query, newCount }, onRenew }: ListHeaderProps) {
  const { title, filters, change } = page
  return (
    <header className="grid flex-none grid-cols-1 gap-2.5 border-line border-b px-4 py-3 max-tablet:px-3">
      <div className="flex min-h-control flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 flex-1 truncate font-semibold text-lead tracking-tight">
          <bdi>{title}</bdi>
        </h1>
        <Stale error={query.data ? query.error : null} />
        <NewPill count={newCount} onReveal={onRenew} />
        <ViewBar page={page} />
      </div>
      <FilterBar filters={filters} change={change} />
      <FilterChips filters={filters} change={change} />
      <UnknownFilters change={change} />
    </header>
  )
}
