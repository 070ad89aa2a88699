import type { Change } from '../../platform/events/change.ts'
import type { DomainEvent } from '../../platform/events/event.ts'
import type { ViewTerms } from './views.store.ts'

const entityOf = (id: string) => ({ type: 'view', id, orgId: null })

export const viewCreated = (id: string, terms: ViewTerms): DomainEvent => ({
  name: 'view.created',
  entity: entityOf(id),
  internal: true,
  details: { name: terms.name },
  change: { old: null, new: terms },
})

export const viewUpdated = (id: string, change: Change<ViewTerms>): DomainEvent => ({
  name: 'view.updated',
  entity: entityOf(id),
  internal: true,
  details: { changed: Object.keys(change.new) },
  change,
})

export const viewRemoved = (id: string, { name, query, shared }: ViewTerms): DomainEvent => ({
  name: 'view.removed',
  entity: entityOf(id),
  internal: true,
  details: { name },
  change: { old: { name, query, shared }, new: null },
})
