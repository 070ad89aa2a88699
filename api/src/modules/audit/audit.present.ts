import type { AuditEntry } from '@atum-desk/contract/audit'
import { toWire } from '../../platform/clock.ts'
import type { EntryRow } from './audit.store.ts'

export function presentEntry({ actorId, actorName, occurredAt, ...row }: EntryRow): AuditEntry {
  const actor = actorId !== null && actorName !== null ? { id: actorId, name: actorName } : null
  return { ...row, actor, occurredAt: toWire(occurredAt) }
}
