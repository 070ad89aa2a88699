import type { Ticket } from '@atum-desk/contract/tickets'
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { createAttempt } from '../../lib/api/attempt.ts'
import { type ApiFailure, asFailure } from '../../lib/api/problem.ts'

interface Opening<Body> {
  readonly open: (body: Body, idempotencyKey: string) => Promise<Ticket>
  /** Where the one that was opened is kept, and what has to be read again since. */
  readonly keyOf: (number: string) => QueryKey
  readonly all: QueryKey
}

/** Opens one, once, however often the button is pressed and whatever the network does (TKT-8). */
export function useOpening<Body extends object>({ open, keyOf, all }: Opening<Body>) {
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiFailure>()
  const attempt = useRef(createAttempt())

  const isSending = useRef(false)
  const send = async (body: Body): Promise<Ticket | undefined> => {
    // A second press comes before the button is drawn as busy.
    if (isSending.current) return undefined
    isSending.current = true
    setBusy(true)
    setFailure(undefined)
    try {
      const ticket = await open(body, attempt.current.keyFor(body))
      client.setQueryData(keyOf(ticket.number), ticket)
      void client.invalidateQueries({ queryKey: all })
      return ticket
    } catch (error) {
      setFailure(asFailure(error))
      return undefined
    } finally {
      isSending.current = false
      setBusy(false)
    }
  }
  return { isBusy, failure, send }
}
