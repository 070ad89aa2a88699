import type { Ticket } from '@atum-desk/contract/tickets'
import { useCallback, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useUser } from '../../../session/useSession.ts'
import { useSplit } from '../split/useSplit.ts'
import { hasAnswersDraft } from './useAnswersDraft.ts'

const details = '?view=details'

export type Answering = ReturnType<typeof useAnswering>

/** Whether the answers are being changed: for as long as the ticket is open, whichever of its tabs is. */
export function useAnswering(ticket: Ticket) {
  const user = useUser()
  const navigate = useNavigate()
  const { state, search } = useLocation()
  const { hasDetails } = useSplit()
  // Another object each time: whoever asks once more while they are being changed is led to them.
  const [turn, setTurn] = useState(() => ({ isOpen: hasAnswersDraft(user.id, ticket) }))
  const takesFocus = useRef(false)
  const set = (isOpen: boolean) => {
    takesFocus.current = true
    setTurn({ isOpen })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest is the same for as long as the ticket is open.
  const open = useCallback(() => {
    set(true)
    if (!hasDetails && search !== details) void navigate({ search: details }, { state })
  }, [hasDetails, search, state])
  return { turn, takesFocus, open, close: () => set(false) }
}
