import type { Ticket } from '@atum-desk/contract/tickets'
import { readDraft } from '../../../../lib/storage/draft.ts'
import { useDraft } from '../../../../lib/storage/useDraft.ts'
import type { AnswerDrafts } from '../../../answers/answers.ts'
import { useUser } from '../../../session/useSession.ts'
import { draftNames } from '../sheets/drafts.ts'
import { answersDraftFrom, answersDraftText } from './answers-draft.ts'

type Asked = Pick<Ticket, 'id' | 'service'>
const nameFor = ({ id, service }: Asked) => draftNames.answers(id, service?.id ?? 'none')

/** Was something typed that is not saved yet? Then the form stands open when one comes back. */
export const hasAnswersDraft = (userId: string, ticket: Asked): boolean =>
  answersDraftFrom(readDraft(userId, nameFor(ticket)) ?? '') !== undefined

/** The answers being written, kept on this machine until they are saved or given up, for the service that asks. */
export function useAnswersDraft(ticket: Asked) {
  const { text, set, clear } = useDraft(useUser().id, nameFor(ticket))
  const draft = answersDraftFrom(text)
  const write = (seen: Ticket, answers: AnswerDrafts) => set(answersDraftText(seen, answers))
  return { draft, write, clear }
}
