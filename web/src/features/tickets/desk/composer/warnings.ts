import type { PersonPresent } from '@atum-desk/contract/live'
import { mentionsAttachment } from '../writing/reminder.ts'
import type { Mode } from './useSend.ts'

/** What is asked before something leaves that cannot be called back. */
export type Warning = { readonly about: 'attachment' } | { readonly about: 'typing'; readonly name: string }

interface Leaving {
  readonly mode: Mode
  readonly text: string
  readonly hasFiles: boolean
  readonly typing: readonly PersonPresent[]
}

/** Two answers to one customer are worse than a forgotten file; a note asks for its files alone. */
export const warningFor = ({ mode, text, hasFiles, typing }: Leaving): Warning | undefined => {
  const [other] = typing
  if (mode === 'reply' && other) return { about: 'typing', name: other.name }
  return !hasFiles && mentionsAttachment(text) ? { about: 'attachment' } : undefined
}
