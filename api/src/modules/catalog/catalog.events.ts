import type { Change } from '../../platform/events/change.ts'
import type { DomainEvent } from '../../platform/events/event.ts'

type Kind = 'team' | 'service' | 'template'

type Named = Readonly<{ name: string; [term: string]: unknown }>

export const created = (type: Kind, id: string, terms: Named): DomainEvent => ({
  name: `${type}.created`,
  entity: { type, id, orgId: null },
  internal: true,
  details: { name: terms.name },
  change: { old: null, new: terms },
})

export const changed = (type: Kind, id: string, change: Change<{ active: boolean }>): DomainEvent => ({
  name: change.new.active === false ? `${type}.deactivated` : `${type}.updated`,
  entity: { type, id, orgId: null },
  internal: true,
  details: { changed: Object.keys(change.new) },
  change,
})
