import type { StaffCommentBody } from '@atum-desk/contract/comments'
import { createAttempt } from '../../../../lib/api/attempt.ts'
import { say } from './commands.ts'

/** By ticket, until they have arrived: the form in which something was written may be closed by then. */
const attempts = new Map<string, ReturnType<typeof createAttempt>>()

/** Answers the id of the comment, one for each time that it is meant, whatever becomes of an answer on its way (TKT-8). */
export const sayOnce = async (ticketId: string, body: StaffCommentBody): Promise<string> => {
  const name = JSON.stringify([ticketId, body.internal])
  const attempt = attempts.get(name) ?? createAttempt()
  attempts.set(name, attempt)
  const { id } = await say(ticketId, body, attempt.keyFor(body))
  attempts.delete(name)
  return id
}
