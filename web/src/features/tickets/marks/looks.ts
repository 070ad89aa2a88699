import type { TicketPriority, TicketStatus } from '@atum-desk/contract/tickets'
import type { GlyphName } from '../../../ui/icons/glyphs.tsx'

interface Look {
  readonly glyph: GlyphName
  readonly colour: string
}

/** A colour for the phase, a shape of its own for each status. */
export const statusLooks = {
  NEW: { glyph: 'halfSun', colour: 'text-status-new' },
  ACCEPTED: { glyph: 'ring', colour: 'text-status-active' },
  ASSIGNED: { glyph: 'ringPerson', colour: 'text-status-active' },
  IN_PROGRESS: { glyph: 'ringHalf', colour: 'text-status-active' },
  WAITING_CUSTOMER: { glyph: 'speech', colour: 'text-status-waiting' },
  RESOLVED: { glyph: 'discCheck', colour: 'text-status-done' },
  CLOSED: { glyph: 'discMinus', colour: 'text-status-closed' },
  CANCELLED: { glyph: 'ringCross', colour: 'text-status-closed' },
  REJECTED: { glyph: 'ringBar', colour: 'text-status-closed' },
} as const satisfies Record<TicketStatus, Look>

export const priorityLooks = {
  P1: { glyph: 'octagon', colour: 'text-p1' },
  P2: { glyph: 'chevronUp', colour: 'text-p2' },
  P3: { glyph: 'twoBars', colour: 'text-p3' },
  P4: { glyph: 'chevronDown', colour: 'text-p4' },
} as const satisfies Record<TicketPriority, Look>
