import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useCallback, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { useActions } from '../../../../lib/actions/useActions.ts'
import { usePeek } from '../api/usePeek.ts'
import type { FromList } from './from-list.ts'
import { listActions } from './list-actions.ts'
import { useSelection } from './useSelection.ts'
import type { TicketList } from './useTicketList.ts'

const none = [] as const

/** Walking through a list with j and k, and opening what is selected. */
export function useWalk({ items, query, renew }: TicketList, address: string) {
  const navigate = useNavigate()
  const { chosen, select, keep } = useSelection(items)
  const [round, setRound] = useState(0)
  const peek = usePeek(chosen)
  const isLeaving = query.isPlaceholderData

  const open = useCallback(
    (ticket: TicketSummary) => {
      keep(ticket)
      void navigate(`/tickets/${ticket.number}`, { state: { list: address } satisfies FromList })
    },
    [keep, navigate, address],
  )
  useActions(
    listActions,
    useMemo(
      // While another list is on its way, the keys rest: what they would choose is about to go.
      () => ({ items: isLeaving ? none : items, selected: isLeaving ? undefined : chosen, select, open }),
      [isLeaving, items, chosen, select, open],
    ),
  )
  return {
    ...{ chosen, keep, peek, round },
    /** What is new is at the top: that is where one goes to see it. */
    renew: () => {
      renew()
      select(undefined)
      setRound((last) => last + 1)
    },
  }
}
