import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useActions } from '../../../../lib/actions/useActions.ts'
import { useMay, useUser } from '../../../session/useSession.ts'
import { useColumns } from '../list/columns/useColumns.ts'
import { isNarrowed } from '../list/filter-params.ts'
import { queryOf } from '../list/ticket-query.ts'
import { useTicketFilters } from '../list/useTicketFilters.ts'
import { useExport } from './useExport.ts'
import { useViewOf } from './useViewOf.ts'
import { useViewOrder } from './useViewOrder.ts'
import { useViewSaving } from './useViewSaving.ts'
import { viewActions } from './view-actions.ts'
import type { ListSheet, ViewScope } from './view-scope.ts'

/** Which list this page shows, how it is shown, and how it is kept under a name. */
export function useListPage() {
  const { t } = useTranslation('tickets')
  const { id: userId } = useUser()
  const mayExport = useMay()('ticket.export')
  const { id, view, query: viewQuery } = useViewOf(useSearchParams()[0])
  const { filters, change, isChanged: isFiltered } = useTicketFilters(view)
  const columns = useColumns(view)
  const [sheet, ask] = useState<ListSheet>()
  const saving = useViewSaving({ view, filters, columns, onDone: () => ask(undefined) })
  const csv = useExport(queryOf(filters))
  const isChanged = view
    ? isFiltered || columns.changed !== undefined
    : isNarrowed(filters) || filters.sort !== undefined

  const order = useViewOrder(view)
  const latest = useRef({ saving, csv, order })
  latest.current = { saving, csv, order }
  const { canGoUp, canGoDown } = order
  const { mutate: changeView } = saving.changes.update
  const scope = useMemo(
    (): ViewScope => ({
      ...{ view, isChanged, userId, mayExport, canGoUp, canGoDown, ask },
      save: () => latest.current.saving.save(),
      share: (shared) => view && changeView({ view, changes: { shared } }),
      discard: () => latest.current.saving.discard(),
      go: (by) => latest.current.order.go(by),
      exportCsv: () => latest.current.csv.mutate(),
    }),
    [view, isChanged, userId, mayExport, canGoUp, canGoDown, changeView],
  )
  useActions(viewActions, scope)

  return {
    ...{ view, viewQuery, filters, change, columns, isChanged, sheet, ask, saving },
    title: view?.name ?? t(filters.assignee === 'me' && id === undefined ? 'list.mine' : 'list.title'),
    isReady: id === undefined || view !== undefined,
    isExporting: csv.isPending,
  }
}

export type ListPage = ReturnType<typeof useListPage>
