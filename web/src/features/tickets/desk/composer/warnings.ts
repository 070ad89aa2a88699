import type { PersonPresent } from '@atum-desk/contract/live'
import type { TicketStatus } from '@atum-desk/contract/tickets'
import { mentionsAttachment } from '../writing/reminder.ts'
import type { Mode } from './useSend.ts'

/** What is asked before something leaves that cannot be called back. */
export type Warning =
  | { readonly about: 'attachment' }
  | { readonly about: 'typing'; readonly name: string }
  | { readonly about: 'moved'; readonly status: TicketStatus }

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

interface Asking {
  /** As it is known now. */
  readonly status: TicketStatus | undefined
  readonly typing: readonly PersonPresent[]
}

/** Before the gate (TKT-6). Who has accepted or declined meanwhile asks himself; a file is not part of a question. */
export const warningForQuestion = ({ status, typing }: Asking): Warning | undefined => {
  if (status && status !== 'NEW') return { about: 'moved', status }
  return warningFor({ mode: 'reply', text: '', hasFiles: false, typing })
}
