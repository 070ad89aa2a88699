import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

/** What shares one way out: all that goes to one endpoint, or (null) all mail of the helpdesk. A delivery names its own. */
export type Line = Readonly<{ endpointId: string | null }>

/**
 * What is due, longest overdue first; of mail the reset of a password before everything, since somebody waits for it at a
 * closed door. As a literal, for the index has it so.
 */
export async function due(tx: TenantReadTx, { endpointId }: Line, limit: number) {
  const waiting = tx.q
    .selectFrom('deliveries')
    .where('state', 'in', ['queued', 'failed'])
    .where('next_attempt_at', '<=', tx.ctx.now)
  const ofLine =
    endpointId === null
      ? waiting.where('endpoint_id', 'is', null).orderBy(sql`event <> 'password.reset_requested'`)
      : waiting.where('endpoint_id', '=', endpointId)
  return ofLine.orderBy('next_attempt_at').orderBy('id').limit(limit).select(['id', 'channel']).execute()
}

/**
 * Until this transaction ends no other says what goes there next. No row is held: whoever changes or stops an endpoint
 * does not wait, nor does whoever writes a delivery.
 */
export async function lock({ ctx, q }: TenantTx, { endpointId }: Line): Promise<void> {
  const name = `deliveries to ${ctx.tenantId} ${endpointId ?? 'people'}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(q)
}

/** Undefined: there is no such delivery any more. */
export const lineOf = (tx: TenantReadTx, id: string): Promise<Line | undefined> =>
  tx.q.selectFrom('deliveries').where('id', '=', id).select('endpoint_id as endpointId').executeTakeFirst()
