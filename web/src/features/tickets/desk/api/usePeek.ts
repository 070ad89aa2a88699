import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { ticketByNumber, timelineOf } from './queries.ts'

/** Who only passes over a row does not rest on it so long. In ms. */
const rest = 80

/** Reads a ticket that may be opened next, with its conversation: when it is opened, it stands there at once. */
export function usePeek(selected: TicketSummary | undefined) {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const peek = useCallback(
    ({ id, number }: TicketSummary) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        void client.prefetchQuery(ticketByNumber(number))
        void client.prefetchInfiniteQuery(timelineOf(id))
      }, rest)
    },
    [client],
  )
  useEffect(() => {
    if (selected) peek(selected)
  }, [selected, peek])
  useEffect(() => () => clearTimeout(timer.current), [])
  return peek
}
