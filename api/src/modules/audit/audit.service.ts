import type { AuditEntry, AuditQuery } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../platform/access/context.ts'
import type { Recorder, TenantDb } from '../../platform/db/tenant-db.ts'
import { invalid } from '../../platform/errors.ts'
import { presentEntry } from './audit.present.ts'
import * as store from './audit.store.ts'
import { auditValues } from './domain/audit-values.ts'

export type Audit = ReturnType<typeof createAudit>

/** AUD-1: an entry for each event, in the transaction of its change: there is neither without the other. */
export const recordAudit: Recorder = (tx, event) => {
  const { name, entity, occurredAt = tx.ctx.now } = event
  return store.add(tx, { action: name, entity, ...auditValues(event), occurredAt })
}

export function createAudit({ db }: { db: TenantDb }) {
  return {
    /** Newest first. Throws validation-failed for an instant that no calendar has. */
    async list(ctx: Context, { from, to, ...query }: AuditQuery): Promise<Page<AuditEntry>> {
      const span = {
        ...(from !== undefined && { from: instantOf('/from', from) }),
        ...(to !== undefined && { to: instantOf('/to', to) }),
      }
      const { items, nextCursor } = await db.read(ctx, (tx) => store.list(tx, { ...query, ...span }))
      return { items: items.map(presentEntry), nextCursor }
    },
  }
}

/** PostgreSQL knows no year 0 and writes year 10000 otherwise; the schema's format and an offset let both through. */
const earliest = Temporal.Instant.from('0001-01-01T00:00:00Z')
const latest = Temporal.Instant.from('9999-12-31T23:59:59.999Z')

function instantOf(path: string, text: string): Temporal.Instant {
  const instant = Temporal.Instant.from(text)
  if (Temporal.Instant.compare(instant, earliest) < 0) throw invalid(path, 'range', 'is before the year 1')
  if (Temporal.Instant.compare(instant, latest) > 0) throw invalid(path, 'range', 'is after the year 9999')
  return instant
}
