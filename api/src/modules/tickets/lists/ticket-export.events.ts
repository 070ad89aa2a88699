import type { AuditAction } from '@atum-desk/contract/audit-actions'
import type { DomainEvent } from '../../../platform/events/event.ts'

type Export = Readonly<{ id: string; format: 'csv'; filters: object }>

const told = (name: AuditAction, { id, ...facts }: Export, more: object = {}): DomainEvent => ({
  name,
  entity: { type: 'export', id, orgId: null },
  internal: true,
  details: { ...facts, ...more },
})

/** Before the first row leaves: what was asked for stands in the log, whatever becomes of it. */
export const exportStarted = (made: Export): DomainEvent => told('export.started', made)

/** `complete` is false where the client left, or the database did: `rows` may have left by then. */
export const exportFinished = (made: Export, outcome: { rows: number; complete: boolean }): DomainEvent =>
  told('export.finished', made, outcome)
