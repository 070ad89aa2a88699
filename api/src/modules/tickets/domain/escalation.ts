import type { TicketStatus } from '@atum-desk/contract/tickets'
import { AppError } from '../../../platform/errors.ts'
import type { Holder } from './ticket-decision.ts'
import { possibleActions } from './ticket-workflow.ts'

/** Where an escalated ticket came from, as far as it can go back there: null where nobody was, or is not any more. */
export type Origin = Readonly<{
  assigneeId: string | null
  /** Active, and his role works tickets. */
  assigneeWorks: boolean
  teamId: string | null
  teamWorks: boolean
  /** The role that it was with before; null where this was the first escalation. */
  escalatedRole: string | null
}>

/**
 * TKT-14. Back to exactly the agent it came from; to his team's queue where he cannot have it any more, or where it was
 * nobody's. Throws `transition-refused` where that would leave it with nobody at all.
 */
export function wayBack(origin: Origin, status: TicketStatus): Holder {
  const assigneeId = origin.assigneeWorks ? origin.assigneeId : null
  const teamId = origin.teamWorks ? origin.teamId : null
  // Accepted and given to nobody yet, it can be nobody's again.
  const needsHolder = status !== 'ACCEPTED' && origin.escalatedRole === null
  if (assigneeId !== null || teamId !== null || !needsHolder) {
    return { assigneeId, teamId, escalatedRole: origin.escalatedRole }
  }
  const detail = 'Whom it came from cannot have it any more, and no team can either: assign it to somebody.'
  throw new AppError('transition-refused', { detail, possibleActions: possibleActions(status) })
}
