import type { Change } from '../../platform/events/change.ts'
import type { DomainEvent } from '../../platform/events/event.ts'
import type { SnippetTerms } from './snippets.store.ts'

const entityOf = (id: string) => ({ type: 'snippet', id, orgId: null })

export const snippetCreated = (id: string, terms: SnippetTerms): DomainEvent => ({
  name: 'snippet.created',
  entity: entityOf(id),
  internal: true,
  details: { name: terms.name },
  change: { old: null, new: terms },
})

export const snippetUpdated = (id: string, change: Change<SnippetTerms>): DomainEvent => ({
  name: 'snippet.updated',
  entity: entityOf(id),
  internal: true,
  details: { changed: Object.keys(change.new) },
  change,
})

export const snippetRemoved = (id: string, { name, body, shared }: SnippetTerms): DomainEvent => ({
  name: 'snippet.removed',
  entity: entityOf(id),
  internal: true,
  details: { name },
  change: { old: { name, body, shared }, new: null },
})
