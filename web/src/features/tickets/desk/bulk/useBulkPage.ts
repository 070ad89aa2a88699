import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useMemo, useState } from 'react'
import { useActions } from '../../../../lib/actions/useActions.ts'
import { may } from '../may.ts'
import { type BulkScope, type BulkSheet, bulkActions } from './bulk-actions.ts'
import { useBulk } from './useBulk.ts'
import { useChecked } from './useChecked.ts'

/** What is marked in a list, what its keys do, and what is being done to it. */
export function useBulkPage(items: readonly TicketSummary[], selected: TicketSummary | undefined) {
  const checked = useChecked(items)
  const bulk = useBulk(checked.only)
  const [sheet, ask] = useState<BulkSheet>()
  const checkedCount = checked.ids.size
  const countOf = (action: 'reject' | 'merge') => checked.tickets.filter((ticket) => may(ticket, action)).length
  const [declinableCount, mergeableCount] = [countOf('reject'), countOf('merge')]
  const isBusy = bulk.progress !== undefined
  const { check, checkAll, only } = checked
  useActions(
    bulkActions,
    useMemo(
      (): BulkScope => ({
        ...{ checkedCount, declinableCount, mergeableCount, isBusy, selected, ask, checkAll },
        check: (ticket) => check(ticket, false),
        clear: () => only([]),
      }),
      [checkedCount, declinableCount, mergeableCount, isBusy, selected, check, checkAll, only],
    ),
  )
  return { checked, bulk, sheets: { sheet, onClose: () => ask(undefined) } }
}
