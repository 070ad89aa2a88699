import type { Ticket } from '@atum-desk/contract/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ticketKeys } from './keys.ts'
import { madeByUs } from './own-versions.ts'
import { putIntoLists } from './put-into-lists.ts'

export interface Change {
  /** `seen` is the ticket as the page has it when its turn comes: changes of one ticket wait for one another. */
  readonly send: (seen: Ticket) => Promise<Ticket>
  /** How it will look, shown at once; the server's answer takes its place. */
  readonly guess?: (ticket: Ticket) => Ticket
}

const changing = ['tickets', 'change']

/** Changes one ticket. Refused, it looks again as it did; what others have done to it meanwhile is read then. */
export function useChange(number: string) {
  const client = useQueryClient()
  const queryKey = ticketKeys.one(number)

  return useMutation<Ticket, Error, Change, Ticket | undefined>({
    mutationKey: changing,
    scope: { id: `ticket ${number}` },
    mutationFn: ({ send }) => {
      const seen = client.getQueryData<Ticket>(queryKey)
      if (!seen) throw new Error('a ticket that was never read cannot be changed')
      return send(seen)
    },
    onMutate: async ({ guess }) => {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData<Ticket>(queryKey)
      if (guess && before) client.setQueryData(queryKey, guess(before))
      return before
    },
    onSuccess: (ticket) => {
      madeByUs(ticket)
      client.setQueryData(queryKey, ticket)
      putIntoLists(client, [ticket])
    },
    onError: (_error, _change, before) => client.setQueryData(queryKey, before),
    onSettled: () => {
      // Reading while another change is under way would show for a moment what was before it.
      if (client.isMutating({ mutationKey: changing }) > 1) return
      void client.invalidateQueries({ queryKey: ticketKeys.all })
    },
  })
}
