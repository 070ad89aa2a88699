import type { Ticket } from '@atum-desk/contract/tickets'
import { useState } from 'react'
import { useChange } from '../api/useChange.ts'
import { type Meanwhile, useMeanwhile } from '../api/useMeanwhile.ts'

export interface Refusal {
  readonly error: unknown
  readonly changes: Meanwhile['changes']
}

/**
 * Sends what a sheet collected, against the ticket as it was when the sheet opened. Refused, the sheet stays with all
 * that was typed, says what others have changed, and the next attempt is made knowing that.
 */
export function useSheetChange(ticket: Ticket, onDone: () => void) {
  const [seen, setSeen] = useState(ticket)
  const [refusal, setRefusal] = useState<Refusal>()
  const { mutateAsync, isPending } = useChange(ticket.number)
  const meanwhile = useMeanwhile()

  const send = async (command: (seen: Ticket) => Promise<Ticket>): Promise<void> => {
    try {
      await mutateAsync({ send: () => command(seen) })
      onDone()
    } catch (error) {
      const { now, changes } = await meanwhile(seen)
      setSeen(now)
      setRefusal({ error, changes })
    }
  }

  return { send: (command: (seen: Ticket) => Promise<Ticket>) => void send(command), isBusy: isPending, refusal }
}
