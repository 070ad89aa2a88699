import type { Team } from '@atum-desk/contract/catalog'
import type { Ticket } from '@atum-desk/contract/tickets'
import { assign } from '../api/commands.ts'
import type { Change } from '../api/useChange.ts'
import { may } from '../may.ts'
import { assignedTo } from '../sheets/assigned-to.ts'

/** A team alone ends an escalation that nobody has taken yet: that is for the sheet which asks to whom. */
export const isEscalatedOnly = ({ escalation, assignee }: Pick<Ticket, 'escalation' | 'assignee'>): boolean =>
  Boolean(escalation) && assignee === null

export const mayChooseTeam = (ticket: Ticket): boolean => may(ticket, 'assign') && !isEscalatedOnly(ticket)

/** Whoever has the ticket by then keeps it. One that nobody has is given out by the team, as the team does. */
export const givenToTeam = ({ id, name }: Pick<Team, 'id' | 'name'>): Required<Change> => ({
  send: (seen) => assign(seen, { teamId: id, ...(seen.assignee && { assigneeId: seen.assignee.id }) }),
  guess: (now) => ({ ...assignedTo(now, { kind: 'team', id, name }), assignee: now.assignee }),
})
