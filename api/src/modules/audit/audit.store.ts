import type { AuditQuery } from '@atum-desk/contract/audit'
import type { Temporal } from 'temporal-polyfill'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import type { Entity } from '../../platform/events/event.ts'
import { newId } from '../../platform/ids.ts'

type NewEntry = Readonly<{
  action: string
  entity: Entity
  old: object | null
  new: object | null
  occurredAt: Temporal.Instant
}>

export type EntryRow = Awaited<ReturnType<typeof list>>['items'][number]

/** The query's own members, its instants read. */
type Filter = Omit<AuditQuery, 'from' | 'to'> & { from?: Temporal.Instant; to?: Temporal.Instant }

/** No `returning`: in a customer's transaction the row cannot be read, not even by him who wrote it. */
export async function add(tx: TenantTx, { action, entity, old, new: after, occurredAt }: NewEntry): Promise<void> {
  const { tenantId, orgId, actor, requestId, address, now } = tx.ctx
  await tx.q
    .insertInto('audit_log')
    .values({
      tenant_id: tenantId,
      id: newId(now),
      org_id: entity.orgId ?? orgId,
      actor_id: actor.userId,
      action,
      entity_type: entity.type,
      entity_id: entity.id,
      old_value: old && JSON.stringify(old),
      new_value: after && JSON.stringify(after),
      request_id: requestId,
      address,
      occurred_at: occurredAt,
    })
    .execute()
}

/** Newest first. `from` is within, `to` is not. */
export async function list(tx: TenantReadTx, { limit, cursor, ...asked }: Filter) {
  let entries = tx.q.selectFrom('audit_log as e').leftJoin('users as a', 'a.id', 'e.actor_id')
  if (asked.actorId !== undefined) entries = entries.where('e.actor_id', '=', asked.actorId)
  if (asked.entityType !== undefined) entries = entries.where('e.entity_type', '=', asked.entityType)
  if (asked.entityId !== undefined) entries = entries.where('e.entity_id', '=', asked.entityId)
  if (asked.action !== undefined) entries = entries.where('e.action', '=', asked.action)
  if (asked.from !== undefined) entries = entries.where('e.occurred_at', '>=', asked.from)
  if (asked.to !== undefined) entries = entries.where('e.occurred_at', '<', asked.to)
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'instant')
    entries = entries.where(({ eb, refTuple, tuple }) => eb(refTuple('e.occurred_at', 'e.id'), '<', tuple(key, id)))
  }
  const rows = await entries
    .select(['e.id', 'e.action', 'e.entity_type as entityType', 'e.entity_id as entityId'])
    .select(['e.actor_id as actorId', 'a.name as actorName', 'e.request_id as requestId', 'e.address'])
    .select(['e.old_value as oldValue', 'e.new_value as newValue', 'e.occurred_at as occurredAt'])
    .orderBy('e.occurred_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, ({ occurredAt, id }) => ({ key: occurredAt, id }))
}
