import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useCallback, useMemo, useRef, useState } from 'react'
import { checkedAll, checkedOne, checkedTo, nothingChecked } from './checking.ts'

/** Which of these tickets are marked for what is to be done to several. What leaves the list is not marked any more. */
export function useChecked(items: readonly TicketSummary[]) {
  const [checking, setChecking] = useState(nothingChecked)
  const list = useRef(items)
  list.current = items
  const tickets = useMemo(
    () => (checking.ids.size === 0 ? [] : items.filter(({ id }) => checking.ids.has(id))),
    [items, checking],
  )
  const ids = useMemo(() => new Set(tickets.map(({ id }) => id)), [tickets])
  const check = useCallback(
    ({ id }: TicketSummary, isRange: boolean) =>
      setChecking((now) => (isRange ? checkedTo(now, list.current, id) : checkedOne(now, id))),
    [],
  )
  const checkAll = useCallback(() => setChecking((now) => checkedAll(now, list.current)), [])
  const only = useCallback((left: readonly string[]) => setChecking({ ids: new Set(left), from: undefined }), [])
  return { tickets, ids, check, checkAll, only }
}
