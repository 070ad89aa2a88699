import type { Change } from '../../platform/events/change.ts'
import type { DomainEvent, Entity } from '../../platform/events/event.ts'
import type { Terms } from './organizations.store.ts'

const entity = (id: string): Entity => ({ type: 'organization', id, orgId: id })

export const organizationCreated = (id: string, terms: Terms): DomainEvent => ({
  name: 'organization.created',
  entity: entity(id),
  internal: true,
  details: { name: terms.name },
  change: { old: null, new: terms },
})

export const organizationChanged = (id: string, change: Change<Terms>): DomainEvent => ({
  name: change.new.active === false ? 'organization.deactivated' : 'organization.updated',
  entity: entity(id),
  internal: true,
  details: { changed: Object.keys(change.new) },
  change,
})
