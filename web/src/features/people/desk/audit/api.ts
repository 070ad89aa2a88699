import type { AuditEntry } from '@atum-desk/contract/audit'
import { pagesOf } from '../../../admin/pages-of.ts'

export interface AuditFilters {
  readonly actorId: string
  readonly entityType: string
  readonly entityId: string
  readonly action: string
  /** Days, as they stand in the address: 2026-11-20. */
  readonly from: string
  readonly to: string
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** A day of the reader's, from its first moment on; `to` is within, where the server's is not. */
export const instantOf = (date: string, daysLater: number): string | undefined => {
  if (!day.test(date)) return undefined
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const at = new Date(year, month - 1, dayOfMonth + daysLater)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

/** Newest first. */
export const auditPages = ({ from, to, ...rest }: AuditFilters) =>
  pagesOf<AuditEntry>('/api/audit', { ...rest, from: instantOf(from, 0), to: instantOf(to, 1) })
