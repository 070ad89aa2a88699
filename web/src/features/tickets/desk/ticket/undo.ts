import type { AssignBody, StatusBody, UpdateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket, TicketAction, TicketStatus } from '@atum-desk/contract/tickets'
import { differences, nameOf, type Watched } from './differences.ts'

/** What takes a change back. */
export type WayBack =
  | { readonly by: 'edit'; readonly body: Omit<UpdateTicketBody, 'version'> }
  | { readonly by: 'assign'; readonly body: Omit<AssignBody, 'version'> }
  | { readonly by: 'move'; readonly body: Pick<StatusBody, 'to'> }

/** The steps that lead back to exactly where one came from (PRODUCT.md §3); the others are one’s own to take. */
const back: Partial<Record<`${TicketStatus} ${TicketStatus}`, TicketAction>> = {
  'IN_PROGRESS WAITING_CUSTOMER': 'resume',
  'WAITING_CUSTOMER IN_PROGRESS': 'request_info',
}

const edits = {
  title: ({ title }) => ({ title }),
  description: ({ description }) => ({ description }),
  priority: ({ priority }) => ({ priority }),
  category: ({ category }) => ({ category }),
  service: ({ service }) => ({ serviceId: service?.id ?? null }),
  tags: ({ tags }) => ({ tags }),
} as const satisfies Partial<Record<Watched, (ticket: Ticket) => Omit<UpdateTicketBody, 'version'>>>

const isEdit = (what: Watched | 'answer'): what is keyof typeof edits => Object.hasOwn(edits, what)

/** Undefined where nothing leads back: a team that chooses whom it gives to would choose anew. */
export const wayBack = (before: Ticket, after: Ticket): WayBack | undefined => {
  const changed = differences(before, after).map(({ what }) => what)
  if (changed.length === 0) return undefined
  if (changed.every(isEdit)) {
    return { by: 'edit', body: Object.assign({}, ...changed.map((what) => edits[what](before))) }
  }
  if (changed.every((what) => what === 'assignee' || what === 'team')) {
    const [assigneeId, teamId] = [before.assignee?.id, before.team?.id]
    // No call takes a team away.
    const wasWithoutTeam = teamId === undefined && changed.includes('team')
    return assigneeId === undefined || wasWithoutTeam
      ? undefined
      : { by: 'assign', body: { assigneeId, ...(teamId && { teamId }) } }
  }
  const step = changed.length === 1 ? back[`${before.status} ${after.status}`] : undefined
  return step && after.allowedActions.includes(step) ? { by: 'move', body: { to: before.status } } : undefined
}

/** Whether what was changed is still as it was changed: what another has done since is not undone. */
export const isStill = (before: Ticket, after: Ticket, now: Ticket): boolean => {
  const since = new Set(differences(after, now).map(nameOf))
  return differences(before, after).every((one) => !since.has(nameOf(one)))
}
