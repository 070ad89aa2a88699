import type { AcceptBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import {
  type Mutation,
  type MutationFilters,
  type QueryClient,
  useMutation,
  useMutationState,
  useQueryClient,
} from '@tanstack/react-query'
import { useMemo } from 'react'
import { accept, reject } from './commands.ts'
import { ticketKeys } from './keys.ts'

export type Triage =
  | { readonly outcome: 'accept'; readonly ticket: TicketSummary; readonly body: Omit<AcceptBody, 'version'> }
  | { readonly outcome: 'reject'; readonly ticket: TicketSummary; readonly reason: string }

interface Words {
  readonly done: (triage: Triage) => void
  readonly refused: (triage: Triage, error: Error) => void
}

/** Accepts or declines. The row leaves at once (`useSentAway`); refused, that row, and no other, is there again. */
export function useTriage({ done, refused }: Words) {
  const client = useQueryClient()
  return useMutation<Ticket, Error, Triage>({
    mutationKey: ticketKeys.triage,
    mutationFn: (triage) =>
      triage.outcome === 'accept'
        ? accept(triage.ticket, triage.body)
        : reject(triage.ticket, { reason: triage.reason }),
    // Kept for as long as the page lives: the queue that is shown may be as old as that.
    gcTime: Number.POSITIVE_INFINITY,
    onSuccess: (ticket, triage) => {
      client.setQueryData(ticketKeys.one(ticket.number), ticket)
      done(triage)
    },
    onError: (error, triage) => refused(triage, error),
    onSettled: () => client.invalidateQueries({ queryKey: ticketKeys.all }),
  })
}

const sent: MutationFilters = { mutationKey: ticketKeys.triage, predicate: ({ state }) => state.status !== 'error' }
const idOf = ({ state }: Mutation) => (state.variables as Triage | undefined)?.ticket.id

/** Whether this ticket was already accepted or declined here: a second press comes before the page is drawn anew. */
export const isSentAway = (client: QueryClient, id: string): boolean =>
  client
    .getMutationCache()
    .findAll(sent)
    .some((mutation) => idOf(mutation) === id)

/** The ids that this person has accepted or declined, those on their way included. */
export function useSentAway(): ReadonlySet<string> {
  const ids = useMutationState({ filters: sent, select: (mutation) => idOf(mutation as Mutation) })
  return useMemo(() => new Set(ids.filter((id) => id !== undefined)), [ids])
}
