import type { Ticket } from '@atum-desk/contract/tickets'
import { useMemo } from 'react'
import { useActions } from '../../../../lib/actions/useActions.ts'
import { useMay } from '../../../session/useSession.ts'
import { unwatch, watch } from '../people/api.ts'
import { unmerge } from '../relations/api.ts'
import type { TicketSheet } from '../sheets/ticket-sheet.ts'
import { type MoreScope, moreActions } from './more-actions.ts'
import { useTicketChange } from './useTicketChange.ts'

/** What a ticket is to other tickets and to people. */
export function useMoreActions(
  ticket: Ticket,
  canEdit: boolean,
  ask: (sheet: TicketSheet) => void,
  answer: () => void,
): void {
  const may = useMay()
  const change = useTicketChange(ticket.number)
  const [canWork, canWatch, canOpen] = [may('ticket.work'), may('ticket.watch'), may('ticket.create')]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the commands close over the ticket’s number alone.
  const scope = useMemo(
    (): MoreScope => ({
      ...{ ticket, canEdit, canWork, canWatch, canOpen, ask, answer },
      watch: () =>
        void change({
          send: ({ id }) => (ticket.watching ? unwatch(id) : watch(id)),
          guess: (seen) => ({ ...seen, watching: !ticket.watching }),
        }),
      unmerge: () => void change({ send: unmerge }),
    }),
    [ticket, canEdit, canWork, canWatch, canOpen, answer],
  )
  useActions(moreActions, scope)
}
