import type { LinkKind } from '@atum-desk/contract/tickets'

/** How the other ticket sees a link of that kind. */
export const inverseOf = {
  related: 'related',
  blocks: 'blocked_by',
  blocked_by: 'blocks',
  duplicate_of: 'duplicated_by',
  duplicated_by: 'duplicate_of',
  caused_by: 'causes',
  causes: 'caused_by',
} as const satisfies Record<LinkKind, LinkKind>

type StoredKind = 'related' | 'blocks' | 'duplicate_of' | 'caused_by' | 'split_from' | 'child_of'
export type Relation = Readonly<{ kind: StoredKind; fromId: string; toId: string }>

/** A link in the one spelling in which it is kept, from whichever side it is said. */
export function relationOf(kind: LinkKind, id: string, otherId: string): Relation {
  const [onwards, back] = [
    { fromId: id, toId: otherId },
    { fromId: otherId, toId: id },
  ]
  switch (kind) {
    case 'related':
      return { kind, ...(id < otherId ? onwards : back) }
    case 'blocks':
    case 'duplicate_of':
    case 'caused_by':
      return { kind, ...onwards }
    case 'blocked_by':
      return { kind: 'blocks', ...back }
    case 'duplicated_by':
      return { kind: 'duplicate_of', ...back }
    case 'causes':
      return { kind: 'caused_by', ...back }
  }
}
