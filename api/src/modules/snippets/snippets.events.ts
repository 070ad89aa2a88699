import type { AuditAction } from '@atum-desk/contract/audit-actions'
import type { Change } from '../../platform/events/change.ts'
import type { DomainEvent } from '../../platform/events/event.ts'
import type { SnippetTerms } from './snippets.store.ts'

const about = (id: string, name: AuditAction, told: Pick<DomainEvent, 'details' | 'change'>): DomainEvent => ({
  name,
  entity: { type: 'snippet', id, orgId: null },
  internal: true,
  ...told,
})

/** What somebody keeps to himself is nobody's to read, whoever reads the log: of it there is only that it was kept. */
const told = ({ name, body, shared }: SnippetTerms): Partial<SnippetTerms> =>
  shared ? { name, body, shared } : { shared }

const named = ({ name, shared }: SnippetTerms) => (shared ? { name } : {})

export const snippetCreated = (id: string, terms: SnippetTerms): DomainEvent =>
  about(id, 'snippet.created', { details: named(terms), change: { old: null, new: told(terms) } })

/** Where it comes to be shared, with all that everybody reads from now on. */
export function snippetUpdated(id: string, before: SnippetTerms, change: Change<SnippetTerms>): DomainEvent {
  const after = { ...before, ...change.new }
  const details = { changed: Object.keys(change.new) }
  const said = before.shared && after.shared ? change : { old: told(before), new: told(after) }
  return about(id, 'snippet.updated', { details, change: said })
}

export const snippetRemoved = (id: string, terms: SnippetTerms): DomainEvent =>
  about(id, 'snippet.removed', { details: named(terms), change: { old: told(terms), new: null } })
