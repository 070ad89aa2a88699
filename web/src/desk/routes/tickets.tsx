import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useUser } from '../../features/session/useSession.ts'
import { BulkBar } from '../../features/tickets/desk/bulk/BulkBar.tsx'
import { BulkSheets } from '../../features/tickets/desk/bulk/BulkSheets.tsx'
import { useBulkPage } from '../../features/tickets/desk/bulk/useBulkPage.ts'
import { useDensity } from '../../features/tickets/desk/list/columns/useDensity.ts'
import { addressOf } from '../../features/tickets/desk/list/from-list.ts'
import { ListFooter } from '../../features/tickets/desk/list/ListFooter.tsx'
import { rememberList } from '../../features/tickets/desk/list/last-list.ts'
import { TicketRows } from '../../features/tickets/desk/list/table/TicketRows.tsx'
import { sortOf } from '../../features/tickets/desk/list/ticket-query.ts'
import { useTicketList } from '../../features/tickets/desk/list/useTicketList.ts'
import { useWalk } from '../../features/tickets/desk/list/useWalk.ts'
import { ListHeader } from '../../features/tickets/desk/views/ListHeader.tsx'
import { NoRows } from '../../features/tickets/desk/views/NoRows.tsx'
import { useListPage } from '../../features/tickets/desk/views/useListPage.ts'
import { ViewSheets } from '../../features/tickets/desk/views/ViewSheets.tsx'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { useIsWide } from '../../lib/screen/useIsWide.ts'
import { Panel } from '../../ui/primitives/Panel.tsx'
import { loadTicketPage } from './ticket-page.ts'

export function TicketsRoute() {
  const page = useListPage()
  const { id } = useUser()
  const { title, filters, change, columns } = page
  const list = useTicketList(filters, page.isReady)
  const { density, choose } = useDensity()
  const isWide = useIsWide()
  const location = useLocation()
  const address = addressOf(location)
  const walk = useWalk(list, address)
  const { checked, bulk, sheets } = useBulkPage(list.items, walk.chosen)

  usePageTitle(title)
  useEffect(() => rememberList(id, location.pathname + location.search), [id, location])
  // What is opened next is the page of a ticket: its code comes while one reads the list.
  useEffect(() => void loadTicketPage().catch(() => undefined), [])

  return (
    <Panel label={title} className="flex-1">
      <ListHeader page={page} list={list} onRenew={walk.renew} />
      {list.items.length === 0 ? (
        <NoRows page={page} list={list} />
      ) : (
        <TicketRows
          key={`${list.key} ${isWide} ${walk.round}`}
          {...{ list, isWide, address, density, columns: columns.shown, items: list.items }}
          selectedId={walk.chosen?.id}
          checked={checked.ids}
          onOpen={walk.keep}
          onPeek={walk.peek}
          onCheck={checked.check}
          onCheckAll={checked.checkAll}
          sort={sortOf(filters)}
          onSort={(sort) => change(() => ({ sort }))}
        />
      )}
      <BulkBar count={checked.ids.size} progress={bulk.progress} onStop={bulk.stop} />
      <ListFooter list={list} />
      <BulkSheets tickets={checked.tickets} {...sheets} bulk={bulk} />
      <ViewSheets page={page} density={density} onDensity={choose} />
    </Panel>
  )
}
