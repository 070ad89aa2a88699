import type { PageQuery } from '@atum-desk/contract/common'
import type { WebhookState } from '@atum-desk/contract/webhooks'
import type { Temporal } from 'temporal-polyfill'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

export const webhookConstraints: ConstraintProblems = { webhook_endpoints_name: 'duplicate' }

/** What an administrator settles. */
export type WebhookTerms = Readonly<{
  name: string
  url: string
  description: string
  events: string[]
  includeInternal: boolean
  ca: string | null
}>

/** How it stands with it. */
export type Standing = Readonly<{
  state: WebhookState
  pausedAt: Temporal.Instant | null
  pausedReason: string | null
  failingSince: Temporal.Instant | null
}>

/** Sealed. The one before signs, too, until then. */
export type Secrets = Readonly<{
  secret: string
  previousSecret: string | null
  previousUntil: Temporal.Instant | null
}>

export type WebhookRow = Awaited<ReturnType<typeof get>>

const noSuchWebhook = () => new AppError('not-found', { detail: 'There is no such webhook.' })

const endpoints = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('webhook_endpoints as e')
    .where('e.removed_at', 'is', null)
    .select(['e.id', 'e.name', 'e.url', 'e.description', 'e.events', 'e.include_internal as includeInternal', 'e.ca'])
    .select(['e.state', 'e.paused_at as pausedAt', 'e.paused_reason as pausedReason'])
    .select(['e.failing_since as failingSince', 'e.version', 'e.created_at as createdAt'])
    .select(['e.secret', 'e.previous_secret as previousSecret', 'e.previous_until as previousUntil'])

/** By name. */
export async function list(tx: TenantReadTx, { limit, cursor }: PageQuery) {
  let all = endpoints(tx)
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'text')
    all = all.where(({ eb, refTuple, tuple }) => eb(refTuple('e.name', 'e.id'), '>', tuple(key, id)))
  }
  const rows = await all
    .orderBy('e.name')
    .orderBy('e.id')
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, ({ name, id }) => ({ key: name, id }))
}

/** Throws `not-found`. */
export const get = (tx: TenantReadTx, id: string) =>
  endpoints(tx).where('e.id', '=', id).executeTakeFirstOrThrow(noSuchWebhook)

/**
 * Of two writers the second waits and sees what the first left. No one waits who only writes a row for it, as every change
 * of a ticket does. Throws `not-found`.
 */
export const lock = (tx: TenantTx, id: string): Promise<WebhookRow> =>
  endpoints(tx).where('e.id', '=', id).forNoKeyUpdate('e').executeTakeFirstOrThrow(noSuchWebhook)

/** Undefined where it was removed. */
export const find = (tx: TenantReadTx, id: string): Promise<WebhookRow | undefined> =>
  endpoints(tx).where('e.id', '=', id).executeTakeFirst()

/**
 * As it stands, and stays until this transaction ends; undefined where somebody is changing it at this moment. Not waited
 * for: he may want the delivery that is held already.
 */
export const findHeld = (tx: TenantTx, id: string): Promise<WebhookRow | undefined> =>
  endpoints(tx).where('e.id', '=', id).forShare('e').skipLocked().executeTakeFirst()

const columnsOf = ({ includeInternal, ...terms }: Partial<WebhookTerms>) => ({
  ...terms,
  ...(includeInternal !== undefined && { include_internal: includeInternal }),
})

export async function add({ ctx, q }: TenantTx, id: string, terms: WebhookTerms, secret: string): Promise<void> {
  const { includeInternal: include_internal, ...columns } = terms
  const row = { tenant_id: ctx.tenantId, id, ...columns, include_internal }
  await q
    .insertInto('webhook_endpoints')
    .values({ ...row, secret, state: 'active', created_at: ctx.now })
    .execute()
}

const changed = ({ q }: TenantTx, id: string) =>
  q
    .updateTable('webhook_endpoints')
    .where('id', '=', id)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))

export async function change(tx: TenantTx, id: string, terms: Partial<WebhookTerms>): Promise<void> {
  await changed(tx, id).set(columnsOf(terms)).execute()
}

export async function settleState(tx: TenantTx, id: string, standing: Standing): Promise<void> {
  const { state, pausedAt: paused_at, pausedReason: paused_reason, failingSince: failing_since } = standing
  await changed(tx, id).set({ state, paused_at, paused_reason, failing_since }).execute()
}

export async function keepSecrets(tx: TenantTx, id: string, secrets: Secrets): Promise<void> {
  const { secret, previousSecret: previous_secret, previousUntil: previous_until } = secrets
  await changed(tx, id).set({ secret, previous_secret, previous_until }).execute()
}

/** With it go its secrets, and the name is free. */
export async function remove(tx: TenantTx, id: string): Promise<void> {
  const gone = { secret: null, previous_secret: null, previous_until: null, removed_at: tx.ctx.now }
  await changed(tx, id).set(gone).execute()
}

/** No change that anybody made: its version stays. */
export async function noteFailing({ q }: TenantTx, id: string, since: Temporal.Instant | null): Promise<void> {
  await q.updateTable('webhook_endpoints').where('id', '=', id).set({ failing_since: since }).execute()
}
