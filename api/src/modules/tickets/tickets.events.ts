import type { TicketAction } from '@atum-desk/contract/tickets'
import type { TicketEventDetails, TicketEventName } from '@atum-desk/contract/timeline'
import type { DomainEvent, Entity } from '../../platform/events/event.ts'
import type { TicketPatch } from './domain/ticket-decision.ts'
import type { FieldChange } from './domain/ticket-fields.ts'

/** The name under which the timeline, the audit log and the notifications know what an action did. */
const namesOfActions = {
  accept: 'ticket.accepted',
  reject: 'ticket.rejected',
  cancel: 'ticket.cancelled',
  assign: 'ticket.assigned',
  take: 'ticket.assigned',
  start: 'ticket.started',
  request_info: 'ticket.info_requested',
  resume: 'ticket.resumed',
  customer_reply: 'ticket.customer_replied',
  resolve: 'ticket.resolved',
  reopen: 'ticket.reopened',
  close: 'ticket.closed',
  merge: 'ticket.merged',
  unmerge: 'ticket.unmerged',
  escalate: 'ticket.escalated',
  deescalate: 'ticket.deescalated',
  change_requester: 'ticket.requester_changed',
} as const satisfies Record<TicketAction, TicketEventName>

type Identified = Readonly<{ id: string; orgId: string }>

const entityOf = ({ id, orgId }: Identified): Entity => ({ type: 'ticket', id, orgId })

type Told = Readonly<{ name: TicketEventName; details: TicketEventDetails; change: NonNullable<DomainEvent['change']> }>

const visibleToAll = (ticket: Identified, told: Told): DomainEvent => ({
  ...told,
  entity: entityOf(ticket),
  internal: false,
})

export const ticketCreated = (ticket: Identified, details: TicketEventDetails, values: object): DomainEvent =>
  visibleToAll(ticket, {
    name: 'ticket.created',
    details: { to: 'NEW', ...details },
    change: { old: null, new: values },
  })

type Other = NonNullable<TicketEventDetails['ticket']>
type LinkedAs = NonNullable<TicketEventDetails['kind']>

/** `kind`: what the ticket is to the other one. */
export const ticketLinked = (ticket: Identified, kind: LinkedAs, to: Other): DomainEvent =>
  visibleToAll(ticket, {
    name: 'ticket.linked',
    details: { ticket: to, kind },
    change: { old: null, new: { kind, ticket: to.id } },
  })

type Owner = Readonly<{ id: string; name: string; orgId: string; organizationName: string }>

/**
 * Of the organization that has it now, as its rows are. Between two organizations it is for staff alone: neither is told
 * of the other.
 */
export function requesterChanged(told: { id: string; from: Owner; to: Owner; unlinked: string[] }): DomainEvent {
  const { id, from, to, unlinked } = told
  const moved = from.orgId !== to.orgId
  const details: TicketEventDetails = {
    requester: { id: to.id, name: to.name },
    ...(moved && { organization: { id: to.orgId, name: to.organizationName } }),
  }
  const old = { requesterId: from.id, ...(moved && { orgId: from.orgId, followUps: unlinked }) }
  const change = { old, new: { requesterId: to.id, ...(moved && { orgId: to.orgId, followUps: [] }) } }
  return {
    name: 'ticket.requester_changed',
    entity: entityOf({ id, orgId: to.orgId }),
    internal: moved,
    details,
    change,
  }
}

/** `details` names people and teams, which the patch holds as ids. */
export const ticketMoved = (
  ticket: Identified & Readonly<Record<string, unknown>>,
  action: TicketAction,
  patch: TicketPatch,
  details: TicketEventDetails,
): DomainEvent => ({
  ...visibleToAll(ticket, { name: namesOfActions[action], details, change: changeOf(ticket, patch) }),
  // How staff hand a ticket up and down among themselves is theirs to know.
  internal: action === 'escalate' || action === 'deescalate',
})

export const ticketUpdated = (
  ticket: Identified & Readonly<Record<string, unknown>>,
  patch: TicketPatch,
  details: TicketEventDetails,
): DomainEvent => visibleToAll(ticket, { name: 'ticket.updated', details, change: changeOf(ticket, patch) })

/** Answers to the form: what they were and are stands in the audit log. */
export function fieldsChanged(ticket: Identified, changes: readonly FieldChange[], internal: boolean): DomainEvent {
  const values = (member: 'old' | 'new') => ({
    fields: Object.fromEntries(changes.map((change) => [change.field.key, change[member]])),
  })
  const fields = changes.map(({ field: { key, label } }) => ({ key, label }))
  const details: TicketEventDetails = { changed: ['fields'], fields }
  const change = { old: values('old'), new: values('new') }
  return { name: 'ticket.updated', entity: entityOf(ticket), internal, details, change }
}

export const commentAdded = (
  ticket: Identified,
  comment: { id: string; internal: boolean; byStaff: boolean },
): DomainEvent => ({
  name: 'comment.added',
  entity: entityOf(ticket),
  internal: comment.internal,
  details: { commentId: comment.id, byStaff: comment.byStaff },
})

/** The members that change, before and after. What people wrote stays out of the audit log; that it changed does not. */
function changeOf(ticket: Readonly<Record<string, unknown>>, patch: TicketPatch): { old: object; new: object } {
  const members = Object.keys(patch).filter((member) => member !== 'description')
  const values = (from: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(members.map((member) => [member, from[member] ?? null]))
  return { old: values(ticket), new: values(patch) }
}
