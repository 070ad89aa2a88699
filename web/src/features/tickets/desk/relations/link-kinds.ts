import type { LinkKind, TicketLink } from '@atum-desk/contract/tickets'

const kinds = {
  related: true,
  blocks: true,
  blocked_by: true,
  duplicate_of: true,
  duplicated_by: true,
  caused_by: true,
  causes: true,
} as const satisfies Record<LinkKind, true>

/** Those that people make and remove; the others follow from how a ticket came to be. */
export const linkKinds = Object.keys(kinds) as LinkKind[] // true, as `kinds` is constant

export const isMade = (kind: TicketLink['kind']): kind is LinkKind => Object.hasOwn(kinds, kind)
