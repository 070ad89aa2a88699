import { useState } from 'react'
import { leftOf } from '../text/left-of.ts'
import { readDraft, writeDraft } from './draft.ts'

/** Text that survives a reload and an expired session. Written with every change: it is small, and nothing is lost. */
export function useDraft(userId: string, name: string) {
  const [text, setText] = useState(() => readDraft(userId, name) ?? '')
  const set = (next: string) => {
    setText(next)
    writeDraft(userId, name, next)
  }
  return {
    text,
    set,
    clear: () => set(''),
    /** These words have left; what was typed since stays. */
    sent: (words: string) => set(leftOf(readDraft(userId, name) ?? '', words)),
  }
}
