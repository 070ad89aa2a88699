import type { WebhookEventName } from '@atum-desk/contract/webhooks'

// Only types come from the contract. A name that is missing here does not compile.
const known = {
  'ticket.created': true,
  'ticket.updated': true,
  'ticket.accepted': true,
  'ticket.rejected': true,
  'ticket.cancelled': true,
  'ticket.assigned': true,
  'ticket.started': true,
  'ticket.info_requested': true,
  'ticket.resumed': true,
  'ticket.customer_replied': true,
  'ticket.resolved': true,
  'ticket.reopened': true,
  'ticket.closed': true,
  'ticket.linked': true,
  'ticket.unlinked': true,
  'ticket.merged': true,
  'ticket.absorbed': true,
  'ticket.unmerged': true,
  'ticket.released': true,
  'ticket.split': true,
  'ticket.escalated': true,
  'ticket.deescalated': true,
  'ticket.requester_changed': true,
  'ticket.watchers_changed': true,
  'comment.added': true,
  'attachment.uploaded': true,
  'sla.warned': true,
  'sla.breached': true,
  'sla.escalated': true,
  'sla.retargeted': true,
} satisfies Record<WebhookEventName, true>

export const eventNames = Object.keys(known) as WebhookEventName[] // true, as `known` is constant

/** All of it, with what later versions add. */
export const everything = '*'
