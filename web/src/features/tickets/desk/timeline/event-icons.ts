import type { TicketEventName } from '@atum-desk/contract/timeline'
import type { GlyphName } from '../../../../ui/icons/glyphs.tsx'

/** Where the event led to a status, the status’s own shape. */
export const eventIcons = {
  'ticket.created': { glyph: 'halfSun', colour: 'text-status-new' },
  'ticket.updated': { glyph: 'twoBars', colour: 'text-muted' },
  'ticket.accepted': { glyph: 'ring', colour: 'text-status-active' },
  'ticket.rejected': { glyph: 'ringBar', colour: 'text-status-closed' },
  'ticket.cancelled': { glyph: 'ringCross', colour: 'text-status-closed' },
  'ticket.assigned': { glyph: 'ringPerson', colour: 'text-status-active' },
  'ticket.started': { glyph: 'ringHalf', colour: 'text-status-active' },
  'ticket.info_requested': { glyph: 'speech', colour: 'text-status-waiting' },
  'ticket.resumed': { glyph: 'ringHalf', colour: 'text-status-active' },
  'ticket.customer_replied': { glyph: 'ringHalf', colour: 'text-status-active' },
  'ticket.resolved': { glyph: 'discCheck', colour: 'text-status-done' },
  'ticket.reopened': { glyph: 'ringHalf', colour: 'text-status-active' },
  'ticket.closed': { glyph: 'discMinus', colour: 'text-status-closed' },
  'ticket.linked': { glyph: 'twoBars', colour: 'text-muted' },
  'ticket.unlinked': { glyph: 'twoBars', colour: 'text-muted' },
  'ticket.merged': { glyph: 'twoBars', colour: 'text-muted' },
  'ticket.absorbed': { glyph: 'twoBars', colour: 'text-muted' },
  'ticket.unmerged': { glyph: 'twoBars', colour: 'text-muted' },
  'ticket.released': { glyph: 'twoBars', colour: 'text-muted' },
  'ticket.split': { glyph: 'twoBars', colour: 'text-muted' },
  'ticket.requester_changed': { glyph: 'ringPerson', colour: 'text-muted' },
  'ticket.watchers_changed': { glyph: 'ringPerson', colour: 'text-muted' },
  'ticket.escalated': { glyph: 'ringPerson', colour: 'text-warn' },
  'ticket.deescalated': { glyph: 'ringPerson', colour: 'text-status-active' },
  'sla.warned': { glyph: 'clock', colour: 'text-warn' },
  'sla.breached': { glyph: 'clock', colour: 'text-danger' },
  'sla.escalated': { glyph: 'clock', colour: 'text-warn' },
  'sla.retargeted': { glyph: 'clock', colour: 'text-muted' },
} as const satisfies Record<TicketEventName, { glyph: GlyphName; colour: string }>
