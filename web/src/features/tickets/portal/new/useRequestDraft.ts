import { useEffect, useState } from 'react'
import { useDraft } from '../../../../lib/storage/useDraft.ts'
import { draftFrom, emptyDraft, isEmptyDraft, type RequestDraft } from '../request-body.ts'

/** The request being written, kept on this device until it was sent. `chosenService`: with which one came here. */
export function useRequestDraft(userId: string, chosenService: string | undefined) {
  const { text, set, clear } = useDraft(userId, 'new-request')
  const draft = text === '' ? emptyDraft : draftFrom(text)
  const [wasKept] = useState(() => !isEmptyDraft(draft))

  const change = (part: Partial<RequestDraft>) => {
    const next = { ...draft, ...part }
    set(isEmptyDraft(next) && next.priority === emptyDraft.priority ? '' : JSON.stringify(next))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: it was chosen once, on the way here; the field has it then.
  useEffect(() => {
    if (chosenService !== undefined) change({ serviceId: chosenService })
  }, [chosenService])

  return { draft, change, clear, wasKept: wasKept && text !== '' }
}
