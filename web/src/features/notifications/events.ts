import type { NotificationEvent } from '@atum-desk/contract/notification-rules'
import type { Notification } from '@atum-desk/contract/notifications'
import type { GlyphName } from '../../ui/icons/glyphs.tsx'

interface Look {
  readonly glyph: GlyphName
  readonly colour: string
}

/** Where the event led to a status, the status’s own shape; as in the timeline. */
export const eventLooks = {
  'comment.added': { glyph: 'speech', colour: 'text-link' },
  'note.added': { glyph: 'lock', colour: 'text-gold-text' },
  'ticket.created': { glyph: 'halfSun', colour: 'text-status-new' },
  'ticket.accepted': { glyph: 'ring', colour: 'text-status-active' },
  'ticket.rejected': { glyph: 'ringBar', colour: 'text-status-closed' },
  'ticket.cancelled': { glyph: 'ringCross', colour: 'text-status-closed' },
  'ticket.assigned': { glyph: 'ringPerson', colour: 'text-status-active' },
  'ticket.started': { glyph: 'ringHalf', colour: 'text-status-active' },
  'ticket.info_requested': { glyph: 'speech', colour: 'text-status-waiting' },
  'ticket.resumed': { glyph: 'ringHalf', colour: 'text-status-active' },
  'ticket.resolved': { glyph: 'discCheck', colour: 'text-status-done' },
  'ticket.reopened': { glyph: 'ringHalf', colour: 'text-status-active' },
  'ticket.closed': { glyph: 'discMinus', colour: 'text-status-closed' },
  'ticket.escalated': { glyph: 'ringPerson', colour: 'text-warn' },
  'ticket.deescalated': { glyph: 'ringPerson', colour: 'text-status-active' },
  'sla.warned': { glyph: 'clock', colour: 'text-warn' },
  'sla.breached': { glyph: 'clock', colour: 'text-danger' },
  'sla.escalated': { glyph: 'clock', colour: 'text-warn' },
  'ticket.merged': { glyph: 'twoBars', colour: 'text-muted' },
  'ticket.absorbed': { glyph: 'twoBars', colour: 'text-muted' },
  'ticket.unmerged': { glyph: 'twoBars', colour: 'text-muted' },
  'ticket.released': { glyph: 'twoBars', colour: 'text-muted' },
} as const satisfies Record<NotificationEvent, Look>

const isKnown = (event: string): event is NotificationEvent => Object.hasOwn(eventLooks, event)

/** The event by the name that the table of who is told has for it; null: a newer server tells of something more. */
export const eventOf = ({ event, internal = false }: Notification): NotificationEvent | null => {
  if (event === 'comment.added' && internal) return 'note.added'
  return isKnown(event) ? event : null
}

export const groupNames = ['talk', 'gate', 'work', 'time', 'together'] as const
type GroupName = (typeof groupNames)[number]

export type Groups<Event extends NotificationEvent> = Readonly<Record<GroupName, readonly Event[]>>

/** Of these a customer may be told; of the others he never is (NTF-3). */
export const customerGroups = {
  talk: ['comment.added', 'ticket.info_requested'],
  gate: ['ticket.created', 'ticket.accepted', 'ticket.rejected', 'ticket.cancelled'],
  work: ['ticket.assigned', 'ticket.started', 'ticket.resumed', 'ticket.resolved', 'ticket.reopened', 'ticket.closed'],
  time: [],
  together: ['ticket.merged', 'ticket.unmerged'],
} as const satisfies Groups<NotificationEvent>

export type CustomerEvent = (typeof customerGroups)[GroupName][number]

export const staffGroups: Groups<NotificationEvent> = {
  talk: ['comment.added', 'note.added', 'ticket.info_requested'],
  gate: customerGroups.gate,
  work: [...customerGroups.work, 'ticket.escalated', 'ticket.deescalated'],
  time: ['sla.warned', 'sla.breached', 'sla.escalated'],
  together: ['ticket.merged', 'ticket.absorbed', 'ticket.unmerged', 'ticket.released'],
}

const customerEvents: readonly string[] = Object.values(customerGroups).flat()

export const isForCustomers = (event: NotificationEvent | null): event is CustomerEvent =>
  event !== null && customerEvents.includes(event)
