import type { Ticket } from '@atum-desk/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type Difference, differences } from '../ticket/differences.ts'
import { ticketByNumber } from './queries.ts'

export interface Meanwhile {
  readonly now: Ticket
  readonly changes: readonly Difference[]
}

/** After a refusal: what others have changed since it was seen. If that cannot be read either, nothing is known of it. */
export function useMeanwhile() {
  const client = useQueryClient()
  return useCallback(
    async (seen: Ticket): Promise<Meanwhile> => {
      const query = { ...ticketByNumber(seen.number), staleTime: 0 }
      const now = await client.fetchQuery(query).catch(() => seen)
      return { now, changes: differences(seen, now) }
    },
    [client],
  )
}
