import type { Ticket } from '@atum-desk/contract/tickets'
import { useState } from 'react'
import { asFailure } from '../../../../lib/api/problem.ts'
import { isOwnWay } from '../api/own-versions.ts'
import { useChange } from '../api/useChange.ts'
import { type Meanwhile, useMeanwhile } from '../api/useMeanwhile.ts'

export interface Refusal {
  readonly error: unknown
  readonly changes: Meanwhile['changes']
}

/**
 * Sends what a sheet collected, against the ticket as it was when the sheet opened, or was `first` seen before; what one
 * changes beside it oneself is known. Refused, the sheet stays with all that was typed, and says what others have
 * changed. The next attempt is made knowing that only where that was why it was refused.
 */
export function useSheetChange(ticket: Ticket, onDone: () => void, first = ticket) {
  const [told, setTold] = useState(first)
  const [refusal, setRefusal] = useState<Refusal>()
  const { mutateAsync, isPending } = useChange(ticket.number)
  const meanwhile = useMeanwhile()
  const known = (now: Ticket) => (isOwnWay(told, now) ? now : told)

  const send = async (command: (seen: Ticket) => Promise<Ticket>): Promise<void> => {
    let seen = told
    try {
      await mutateAsync({
        send: (now) => {
          seen = known(now)
          return command(seen)
        },
      })
      onDone()
    } catch (error) {
      const { now, changes } = await meanwhile(seen)
      if (asFailure(error).code === 'version-conflict') setTold(now)
      setRefusal({ error, changes })
    }
  }

  return {
    send: (command: (seen: Ticket) => Promise<Ticket>) => void send(command),
    isBusy: isPending,
    refusal,
    /** The ticket as far as the one who writes has been told of it. */
    seen: known(ticket),
  }
}
