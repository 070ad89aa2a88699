import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'
import type { Exchange } from './channel.ts'

export type NewAttempt = Exchange &
  Readonly<{
    deliveryId: string
    outcome: 'sent' | 'failed' | 'dead'
    error: string | null
    startedAt: Temporal.Instant
  }>

export async function add({ ctx, q }: TenantTx, attempt: NewAttempt): Promise<void> {
  const { deliveryId, outcome, error, startedAt, request, response, status } = attempt
  await q
    .insertInto('delivery_attempts')
    .values({
      tenant_id: ctx.tenantId,
      delivery_id: deliveryId,
      id: newId(ctx.now),
      outcome,
      error,
      request: request ?? null,
      response: response ?? null,
      status: status ?? null,
      started_at: startedAt,
      ended_at: ctx.now,
    })
    .execute()
}

/** The newest 100, oldest first: the endless retries of a person are not worth a page of their own. */
export async function of(tx: TenantReadTx, deliveryId: string) {
  const newest = await tx.q
    .selectFrom('delivery_attempts')
    .where('delivery_id', '=', deliveryId)
    .select(['id', 'outcome', 'status', 'error', 'request', 'response'])
    .select(['started_at as startedAt', 'ended_at as endedAt'])
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return newest.reverse()
}
export type AttemptRow = Awaited<ReturnType<typeof of>>[number]
