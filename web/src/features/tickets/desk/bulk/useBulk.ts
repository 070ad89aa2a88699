import type { BulkAction } from '@atum-desk/contract/bulk'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { type BulkOutcome, runBulk } from '../api/bulk.ts'
import { ticketKeys } from '../api/keys.ts'
import { putIntoLists } from '../api/put-into-lists.ts'
import { type Done, type Undoing, undoOf } from './undo.ts'

export interface BulkProgress {
  readonly done: number
  readonly total: number
}

export type Refused = Extract<BulkOutcome, { refused: unknown }>

const isDone = (outcome: BulkOutcome): outcome is Done => 'after' in outcome
const nowIn = (piece: readonly BulkOutcome[]) => piece.filter(isDone).map(({ after }) => after)
const isRefused = (outcome: BulkOutcome): outcome is Refused => 'refused' in outcome

/** Does something to several tickets, says how it went, and undoes it where that can be. */
export function useBulk(onEnd: (left: readonly string[]) => void) {
  const { t } = useTranslation(['lists', 'common'])
  const client = useQueryClient()
  const [progress, setProgress] = useState<BulkProgress>()
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const stopping = useRef(new AbortController())

  const { mutateAsync } = useMutation({
    // Under the tickets’ own key: what others do meanwhile is read when it is over.
    mutationKey: ticketKeys.bulk,
    // Kept for as long as the page lives: a list that is shown may be as old as that (`useMergedAway`).
    gcTime: Number.POSITIVE_INFINITY,
    mutationFn: async (calls: readonly { action: BulkAction; tickets: readonly TicketSummary[] }[]) => {
      stopping.current = new AbortController()
      const { signal } = stopping.current
      const total = calls.reduce((sum, { tickets }) => sum + tickets.length, 0)
      const outcomes: BulkOutcome[] = []
      const onPiece = (piece: readonly BulkOutcome[]) => {
        putIntoLists(client, nowIn(piece))
        setProgress((now) => ({ done: (now?.done ?? 0) + piece.length, total }))
      }
      setProgress({ done: 0, total })
      for (const call of calls) outcomes.push(...(await runBulk({ ...call, onPiece, signal })))
      return outcomes
    },
    onSettled: () => {
      setProgress(undefined)
      void client.invalidateQueries({ queryKey: ticketKeys.all })
    },
  })

  const undo = async (undoing: readonly Undoing[]) => {
    const calls = undoing.map(({ action, done }) => ({ action, tickets: done.map(({ after }) => after) }))
    const outcomes = await mutateAsync(calls)
    setRefused(outcomes.filter(isRefused))
    toasts.add({ title: t('lists:bulk.undone', { count: outcomes.filter(isDone).length }) })
  }

  const run = async (action: BulkAction, tickets: readonly TicketSummary[]) => {
    const outcomes = await mutateAsync([{ action, tickets }])
    const done = outcomes.filter(isDone)
    const undoing = undoOf(action.type, done)
    setRefused(outcomes.filter(isRefused))
    onEnd(tickets.map(({ id }) => id).filter((id) => !done.some(({ before }) => before.id === id)))
    if (done.length === 0) return
    const title = t('lists:bulk.done', { count: done.length })
    if (undoing.length === 0) return void toasts.add({ title })
    toasts.undoable({ title, undoTitle: t('lists:bulk.undo'), undo: () => void undo(undoing) })
  }

  return {
    ...{ progress, refused },
    run: (action: BulkAction, tickets: readonly TicketSummary[]) => void run(action, tickets),
    stop: () => stopping.current.abort(),
    forget: () => setRefused([]),
  }
}

export type Bulk = ReturnType<typeof useBulk>
