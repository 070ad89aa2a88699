import type { Ticket } from '@atum-desk/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { pathWith } from '../../../../lib/api/path.ts'
import { type UploadItem, unsent } from '../../../../lib/files/uploads.ts'
import type { useUploads } from '../../../../lib/files/useUploads.ts'
import { moveTo } from '../api/commands.ts'
import { ticketKeys } from '../api/keys.ts'
import { sayOnce } from '../api/say-once.ts'
import { useChange } from '../api/useChange.ts'
import { useMeanwhile } from '../api/useMeanwhile.ts'
import { useSaying } from '../api/useSaying.ts'
import type { Refusal } from '../sheets/useSheetChange.ts'

export type Mode = 'reply' | 'note'

export interface Outgoing {
  readonly text: string
  /** Also sets the ticket waiting for the customer, in the same step. */
  readonly isWaiting?: boolean
}

interface Draft {
  readonly sent: (words: string) => void
}

/** Sends words, then their files. Words that were refused stay; files that failed stay, each with its own Retry. */
export function useSend(ticket: Ticket, mode: Mode, draft: Draft, uploads: ReturnType<typeof useUploads>) {
  const { id, number } = ticket
  const client = useQueryClient()
  const change = useChange(number)
  const meanwhile = useMeanwhile()
  const [refusal, setRefusal] = useState<Refusal>()
  const internal = mode === 'note'
  const attachments = (commentId?: string) =>
    pathWith(`/api/tickets/${id}/attachments`, { commentId, internal: internal || undefined })
  // Where files go that have still to leave: to the words they were sent with.
  const [path, setPath] = useState(attachments())

  const words = async ({ text, isWaiting }: Outgoing): Promise<string> => {
    if (text === '') return path
    if (!isWaiting) return attachments(await sayOnce(id, { body: text, internal }))
    await change.mutateAsync({ send: (seen) => moveTo(seen, { to: 'WAITING_CUSTOMER', comment: text }) })
    return attachments()
  }

  /** The words have left: what was kept of them goes, and their files follow. */
  const follow = async (to: string, said: string) => {
    draft.sent(said)
    setPath(to)
    if (await uploads.send(to)) uploads.clear()
  }

  const saying = useSaying(id, internal, {
    mutationFn: async (outgoing: Outgoing) => {
      await follow(await words(outgoing), outgoing.text)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ticketKeys.all }),
    onEnd: async (error) => error && setRefusal({ error, changes: (await meanwhile(ticket)).changes }),
  })
  const send = (outgoing: Outgoing) => {
    setRefusal(undefined)
    saying.send(outgoing)
  }

  const retry = async (item: UploadItem) => {
    const hasArrived = await uploads.sendOne(path, item)
    if (hasArrived && unsent(uploads.items).length === 1) uploads.clear()
    await client.invalidateQueries({ queryKey: ticketKeys.all })
  }

  const sent = (said: string) =>
    void follow(attachments(), said).then(() => client.invalidateQueries({ queryKey: ticketKeys.all }))

  return { send, sent, retry, isBusy: saying.isBusy, refusal }
}
