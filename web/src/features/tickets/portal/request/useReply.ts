import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { createAttempt } from '../../../../lib/api/attempt.ts'
import { type ApiFailure, asFailure } from '../../../../lib/api/problem.ts'
import type { UploadItem } from '../../../../lib/files/uploads.ts'
import { useUploads } from '../../../../lib/files/useUploads.ts'
import { addComment, keys, uploadPath } from '../api.ts'

/** First the words, then their files; files that fail keep the comment they belong to, each with its Retry. */
export function useReply(ticketId: string) {
  const client = useQueryClient()
  const files = useUploads()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiFailure>()
  const attempt = useRef(createAttempt())
  const isOnItsWay = useRef(false)
  const [commentId, setCommentId] = useState<string>()

  const deliver = async (id: string, only?: UploadItem): Promise<boolean> => {
    const path = uploadPath(ticketId, id)
    const all = await (only ? files.retry(path, only) : files.send(path))
    setCommentId(all ? undefined : id)
    if (all) files.clear()
    await client.invalidateQueries({ queryKey: keys.all })
    return all
  }

  /** What became of it: nothing left, the words alone, or the words with all their files. */
  const send = async (body: string, onSaid: () => void): Promise<'failed' | 'partly' | 'sent' | 'under way'> => {
    // A second press comes before the button has been drawn as busy.
    if (isOnItsWay.current) return 'under way'
    isOnItsWay.current = true
    setBusy(true)
    setFailure(undefined)
    try {
      const { id } = await addComment(ticketId, { body }, attempt.current.keyFor({ ticketId, body }))
      attempt.current.arrived()
      onSaid()
      return (await deliver(id)) ? 'sent' : 'partly'
    } catch (error) {
      setFailure(asFailure(error))
      return 'failed'
    } finally {
      isOnItsWay.current = false
      setBusy(false)
    }
  }

  const again = async (item: UploadItem): Promise<void> => {
    if (commentId === undefined || isBusy) return
    setBusy(true)
    await deliver(commentId, item)
    setBusy(false)
  }

  return { isBusy, failure, files, isPartly: commentId !== undefined, send, again }
}
