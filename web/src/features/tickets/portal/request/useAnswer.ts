import type { AnswerBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket } from '@atum-desk/contract/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, answerRequest, keys } from '../api.ts'

export interface AnswerGiven {
  readonly answer: Answer
  readonly reason?: string
}

/**
 * Cancel, solved, not solved. The version that was seen goes along: an answer to something else is refused.
 * `onDone` is called whatever has become of the component: the answer changes what is offered, and it may be gone.
 */
export function useAnswer(ticket: Ticket, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ answer, reason }: AnswerGiven) => {
      const body: AnswerBody = { version: ticket.version, ...(reason && { reason }) }
      return answerRequest(ticket.id, answer, body)
    },
    onSuccess: (changed) => {
      onDone()
      client.setQueryData(keys.one(ticket.number), changed)
    },
    // Also after a refusal: what is shown was not the latest.
    onSettled: () => client.invalidateQueries({ queryKey: keys.all }),
  })
}
