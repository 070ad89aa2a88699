import { useState } from 'react'
import { useDraft } from '../../../../lib/storage/useDraft.ts'
import { draftFrom, emptyDraft, isEmptyDraft, type NewTicketDraft } from './draft.ts'

/** The ticket being written, kept on this machine until it was opened. */
export function useNewTicketDraft(userId: string) {
  const { text, set, clear } = useDraft(userId, 'new-ticket')
  const draft = text === '' ? emptyDraft : draftFrom(text)
  const [wasKept] = useState(() => !isEmptyDraft(draft))
  const change = (part: Partial<NewTicketDraft>) => set(JSON.stringify({ ...draft, ...part }))
  return { draft, change, clear, wasKept: wasKept && text !== '' }
}
