import type { DomainEvent } from '../../platform/events/event.ts'
import type { ChangedCell } from './domain/rules.ts'

/** `ticket.created / requester / email`: true, false, or null for the default. */
export function rulesChanged(cells: readonly ChangedCell[]): DomainEvent {
  const values = (member: 'was' | 'told') =>
    Object.fromEntries(cells.map((cell) => [`${cell.event} / ${cell.audience} / ${cell.channel}`, cell[member]]))
  return {
    name: 'notification_rules.changed',
    entity: { type: 'notification_rules', id: null, orgId: null },
    internal: true,
    details: {},
    change: { old: values('was'), new: values('told') },
  }
}

type Person = Readonly<{ id: string; orgId: string | null }>

/** Not to what: whoever reads the audit log need not know when a colleague sleeps. */
export const preferencesChanged = ({ id, orgId }: Person, changed: readonly string[]): DomainEvent => ({
  name: 'notification_preferences.changed',
  entity: { type: 'user', id, orgId },
  internal: true,
  details: { changed },
})
