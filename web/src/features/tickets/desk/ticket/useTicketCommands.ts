import type { Ticket } from '@atum-desk/contract/tickets'
import { once } from '../../../../lib/actions/once.ts'
import { useUser } from '../../../session/useSession.ts'
import { assign, moveTo, takeOver } from '../api/commands.ts'
import type { Change } from '../api/useChange.ts'
import { may } from '../may.ts'
import { type Assignee, assignedTo } from '../sheets/assigned-to.ts'
import { type Move, moves } from './moves.ts'
import { useTicketChange } from './useTicketChange.ts'

/** What needs no words: shown at once, and taken back with the reason if it is refused (UX §4.3). */
export function useTicketCommands(number: string) {
  const user = useUser()
  const change = useTicketChange(number)
  const act = (what: string, wanted: Change) => once(number, what, () => change(wanted))

  const give = (to: Assignee) =>
    act(`give ${to.id}`, {
      send: (seen) => assign(seen, to.kind === 'person' ? { assigneeId: to.id } : { teamId: to.id }),
      guess: (ticket) => assignedTo(ticket, to),
    })

  const move = (step: Move) =>
    act(`move ${step}`, {
      send: (seen) => moveTo(seen, { to: moves[step] }),
      // What may be done next is for the server to say.
      guess: (ticket): Ticket => ({ ...ticket, status: moves[step], allowedActions: [] }),
    })

  const me: Assignee = { kind: 'person', id: user.id, name: user.name }
  const take = () =>
    act('take', {
      send: (seen) => (may(seen, 'take') ? takeOver(seen) : assign(seen, { assigneeId: user.id })),
      guess: (ticket) => assignedTo(ticket, me),
    })

  return { give, move, take }
}
