import type { PresenceState } from '@atum-desk/contract/live'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { currentSession } from '../../../../lib/api/session.ts'
import { useUser } from '../../../session/useSession.ts'
import { leavePresence, presenceAt } from './api.ts'

/** Who pauses for longer than this has stopped to write. */
const pause = 10_000

/** Who else looks at this ticket, and who writes a reply. Says the same of this person: `onTyping` with each letter. */
export function usePresence(ticketId: string) {
  const user = useUser()
  const state = useRef<PresenceState>('viewing')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { data, refetch } = useQuery(presenceAt(ticketId, () => state.current))

  const become = useCallback(
    (next: PresenceState) => {
      if (state.current === next) return
      state.current = next
      void refetch()
    },
    [refetch],
  )
  const onTyping = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => become('viewing'), pause)
    become('typing')
  }, [become])
  const onRest = useCallback(() => {
    clearTimeout(timer.current)
    become('viewing')
  }, [become])

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      // Who signs out is gone with his session: there is nobody left who could say so.
      if (currentSession().status === 'signed-in') void leavePresence(ticketId).catch(() => undefined)
    },
    [ticketId],
  )

  const others = (data?.people ?? []).filter(({ id }) => id !== user.id)
  return { others, typing: others.filter((person) => person.state === 'typing'), onTyping, onRest }
}

export type PresenceHere = ReturnType<typeof usePresence>
