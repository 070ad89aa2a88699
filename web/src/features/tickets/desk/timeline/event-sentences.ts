import type { ClockKind } from '@atum-desk/contract/sla'
import type { TicketEvent, TicketEventName } from '@atum-desk/contract/timeline'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { type Watched, watched } from '../ticket/differences.ts'

const isWatched = (name: string): name is Watched => watched.some((one) => one === name)

/** The catalog knows `service`; on the wire the member is `serviceId`. */
export const watchedOf = (changed: readonly string[]) =>
  changed.map((name) => name.replace(/Id$/, '')).filter(isWatched)

type AboutTwo = keyof typeof aboutTwo
type Told =
  | 'ticket.updated'
  | 'ticket.escalated'
  | 'ticket.assigned'
  | 'ticket.requester_changed'
  | 'ticket.watchers_changed'
  | AboutTwo
  | 'sla.warned'
  | 'sla.breached'
  | 'sla.escalated'
  | 'sla.retargeted'

/** Those that name another ticket. */
export const aboutTwo = {
  'ticket.linked': 'linked',
  'ticket.unlinked': 'unlinked',
  'ticket.merged': 'merged',
  'ticket.absorbed': 'absorbed',
  'ticket.unmerged': 'unmerged',
  'ticket.released': 'released',
  'ticket.split': 'split',
} as const satisfies Partial<Record<TicketEventName, string>>

export const isAboutTwo = (name: TicketEventName): name is AboutTwo => Object.hasOwn(aboutTwo, name)

export const clocks = {
  first_response: 'firstResponse',
  resolution: 'resolution',
  next_response: 'nextResponse',
} as const satisfies Record<ClockKind, string>

/** Those that say no more than who did it. */
export const sentences = {
  'ticket.created': 'created',
  'ticket.accepted': 'accepted',
  'ticket.rejected': 'rejected',
  'ticket.cancelled': 'cancelled',
  'ticket.started': 'started',
  'ticket.info_requested': 'info_requested',
  'ticket.resumed': 'resumed',
  'ticket.customer_replied': 'customer_replied',
  'ticket.resolved': 'resolved',
  'ticket.reopened': 'reopened',
  'ticket.closed': 'closed',
  'ticket.deescalated': 'deescalated',
} as const satisfies Record<Exclude<TicketEventName, Told>, string>

/** Whom somebody has put on a list, or taken off it: `+ Mona`, `− Tarek`. */
export const peopleOf = ({ added = [], removed = [] }: TicketEvent['details']) =>
  [...added.map(({ name }) => `+ ${name}`), ...removed.map(({ name }) => `− ${name}`)].map(isolated)
