import type { PageQuery } from '@atum-desk/contract/common'
import type { SlaApplication } from '@atum-desk/contract/sla-applications'
import { sql } from 'kysely'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { live } from './situations.store.ts'

/**
 * What the selection and the terms of every ticket follow from: which policies there are, in which order and version,
 * and the calendars' versions.
 */
export async function fingerprintOf(tx: TenantReadTx): Promise<string> {
  const parts = sql<{ part: string }>`(
    select 'policy/' || id || '/' || version || '/' || position as part from sla_policies where active
    union all
    select 'calendar/' || id || '/' || version from calendars where active)`
  const all = sql<string>`coalesce(string_agg(p.part, ',' order by p.part collate "C"), '')`
  const { fingerprint } = await tx.q
    .selectFrom(parts.as('p'))
    .select(sql<string>`encode(sha256(convert_to(${all}, 'UTF8')), 'hex')`.as('fingerprint'))
    .executeTakeFirstOrThrow()
  return fingerprint
}

/** Behind the gate, not solved and not merged, by id: oldest first. */
export async function openTickets(tx: TenantReadTx, after: string | null, limit: number) {
  let rows = opened(tx)
  if (after !== null) rows = rows.where('id', '>', after)
  return rows
    .orderBy('id')
    .limit(limit)
    .select(['id', 'number', 'title', 'org_id as orgId', 'priority', 'service_id as serviceId', 'status'])
    .select('accepted_at as acceptedAt')
    .execute()
}
export type OpenTicket = Awaited<ReturnType<typeof openTickets>>[number]

async function countOpen(tx: TenantReadTx): Promise<number> {
  const { count } = await opened(tx)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const opened = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('tickets')
    .where('status', 'in', [...live])
    .where('accepted_at', 'is not', null)
    .where('merged_into', 'is', null)

const applications = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('sla_applications as a')
    .innerJoin('users as u', 'u.id', 'a.created_by')
    .select(['a.id', 'a.fingerprint', 'a.created_by as createdById', 'u.name as createdByName'])
    .select(['a.created_at as createdAt', 'a.started_at as startedAt', 'a.finished_at as finishedAt'])
    .select(['a.total', 'a.processed', 'a.changed', 'a.failed', 'a.clocks_changed as clocksChanged', 'a.breached'])
    .select(['a.last_ticket_id as lastTicketId', sql<SlaApplication['state']>`a.state`.as('state')])

export type ApplicationRow = Awaited<ReturnType<typeof get>>

const noSuchApplication = () => new AppError('not-found', { detail: 'There is no such application of the policies.' })

/** Throws not-found. */
export async function get(tx: TenantReadTx, id: string) {
  return applications(tx).where('a.id', '=', id).executeTakeFirstOrThrow(noSuchApplication)
}

/** Newest first. */
export async function list(tx: TenantReadTx, { limit, cursor }: PageQuery) {
  let rows = applications(tx)
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'instant')
    rows = rows.where(({ eb, refTuple, tuple }) => eb(refTuple('a.created_at', 'a.id'), '<', tuple(key, id)))
  }
  const found = await rows
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute()
  return cutPage(found, limit, ({ createdAt, id }) => ({ key: createdAt, id }))
}

/** Whoever holds it is the only one who works on it. Throws not-found. */
export async function lock(tx: TenantTx, id: string): Promise<ApplicationRow> {
  await tx.q.selectFrom('sla_applications').where('id', '=', id).select('id').forUpdate().execute()
  return get(tx, id)
}

/** Throws duplicate while another one is at work. */
export async function add(tx: TenantTx, fingerprint: string, createdBy: string): Promise<string> {
  const id = newId(tx.ctx.now)
  const values = { id, fingerprint, created_by: createdBy, created_at: tx.ctx.now, state: 'waiting' }
  const total = await countOpen(tx)
  await tx.q
    .insertInto('sla_applications')
    .values({ tenant_id: tx.ctx.tenantId, ...values, total })
    .execute()
  return id
}

export async function setState(tx: TenantTx, id: string, state: SlaApplication['state']): Promise<void> {
  const at = state === 'running' ? { started_at: tx.ctx.now } : { finished_at: tx.ctx.now }
  await tx.q
    .updateTable('sla_applications')
    .set({ state, ...at })
    .where('id', '=', id)
    .execute()
}

export type Progress = Readonly<{ changed: number; failed: number; clocksChanged: number; breached: number }>

/** One ticket further. */
export async function advance(tx: TenantTx, id: string, ticketId: string, by: Progress): Promise<void> {
  await tx.q
    .updateTable('sla_applications')
    .set(({ eb }) => ({
      last_ticket_id: ticketId,
      processed: eb('processed', '+', 1),
      // A ticket that was accepted since they were counted has its turn, too.
      total: sql<number>`greatest(total, processed + 1)`,
      changed: eb('changed', '+', by.changed),
      failed: eb('failed', '+', by.failed),
      clocks_changed: eb('clocks_changed', '+', by.clocksChanged),
      breached: eb('breached', '+', by.breached),
    }))
    .where('id', '=', id)
    .execute()
}
