import type { Draft, DraftKind } from '@atum-desk/contract/drafts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useUser } from '../../../session/useSession.ts'
import { draftNames } from '../sheets/drafts.ts'
import { draftOf, dropDraft, putDraft } from './api.ts'
import { Keeper } from './keeper.ts'
import { readKept, writeKept } from './kept.ts'

/** A draft that is there after a reload and on another machine. `isAllowed`: whether this person may write such a thing. */
export function useServerDraft(ticketId: string, kind: DraftKind, isAllowed: boolean) {
  const user = useUser()
  const client = useQueryClient()
  const query = draftOf(ticketId, kind)
  const { queryKey } = query
  // An answer that left the server before this was written would take it back.
  const writing = async (write: () => Promise<Draft>) => {
    await client.cancelQueries({ queryKey })
    const draft = await write()
    await client.cancelQueries({ queryKey })
    return client.setQueryData<Draft>(queryKey, draft) ?? draft
  }
  const [keeper] = useState(() => {
    const name = draftNames[kind](ticketId)
    return new Keeper({
      read: () => readKept(user.id, name),
      write: (kept) => writeKept(user.id, name, kept),
      put: (version, body) => writing(() => putDraft(ticketId, kind, { version, body })),
      drop: () => writing(() => dropDraft(ticketId, kind)),
      ask: () => void client.invalidateQueries({ queryKey }),
      now: () => Date.now(),
    })
  })
  const view = useSyncExternalStore(keeper.subscribe, keeper.view)

  const { data, dataUpdatedAt } = useQuery({ ...query, enabled: isAllowed })
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer that is the same is an answer, too.
  useEffect(() => {
    if (data) keeper.meet(data)
  }, [keeper, data, dataUpdatedAt])

  useEffect(() => {
    const { flush } = keeper
    const listening = new AbortController()
    const { signal } = listening
    addEventListener('online', flush, { signal })
    document.addEventListener('visibilitychange', flush, { signal })
    return () => {
      listening.abort()
      flush()
    }
  }, [keeper])

  const { set, sent, takeOther, leaveOther } = keeper
  return { ...view, set, sent, takeOther, leaveOther }
}

export type ServerDraft = ReturnType<typeof useServerDraft>
