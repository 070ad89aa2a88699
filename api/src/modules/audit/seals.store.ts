import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import type { Seal, Sealed } from './chain.ts'

/** Answers how many it sealed. */
export async function seal({ q }: TenantTx, atMost: number): Promise<number> {
  const { rows } = await sql<{ sealed: number }>`select app.seal_audit(${atMost}) as sealed`.execute(q)
  return rows[0]?.sealed ?? 0
}

/** Asked here in full and not by a function of the database: whoever changed entries could have changed that too. */
export async function sealsAfter({ q }: TenantReadTx, seq: number, limit: number): Promise<Sealed[]> {
  return q
    .selectFrom('audit_seals as s')
    .leftJoin('audit_log as e', 'e.id', 's.entry_id')
    .where('s.seq', '>', seq)
    .select(['s.seq', 's.entry_id as entryId'])
    .select(sql<string>`encode(s.hash, 'hex')`.as('hash'))
    .select(
      sql<string | null>`case when e.id is not null then jsonb_build_array(e.tenant_id, e.id, e.org_id, e.actor_id,
        e.action, e.entity_type, e.entity_id, e.old_value, e.new_value, e.request_id, e.address,
        (extract(epoch from e.occurred_at) * 1000000)::bigint)::text end`.as('said'),
    )
    .orderBy('s.seq')
    .limit(limit)
    .execute()
}

export async function newestSeal({ q }: TenantReadTx): Promise<Seal | null> {
  const newest = await q
    .selectFrom('audit_seals')
    .select(['seq', sql<string>`encode(hash, 'hex')`.as('hash')])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest ?? null
}

export async function sealAt({ q }: TenantReadTx, seq: number): Promise<Seal | null> {
  const found = await q
    .selectFrom('audit_seals')
    .select(['seq', sql<string>`encode(hash, 'hex')`.as('hash')])
    .where('seq', '=', seq)
    .executeTakeFirst()
  return found ?? null
}

/** An entry that has no seal and does not wait for one: it came by another way than the log's. Null where there is none. */
export async function smuggled({ q }: TenantReadTx): Promise<string | null> {
  const found = await q
    .selectFrom('audit_log as e')
    .leftJoin('audit_seals as s', 's.entry_id', 'e.id')
    .leftJoin('audit_unsealed as u', 'u.entry_id', 'e.id')
    .where('s.entry_id', 'is', null)
    .where('u.entry_id', 'is', null)
    .select('e.id')
    .orderBy('e.id')
    .limit(1)
    .executeTakeFirst()
  return found?.id ?? null
}

/** How many wait for their seal, and one that is not there any more, or has a seal already. */
export async function waiting({ q }: TenantReadTx): Promise<{ count: number; lost: string | null }> {
  const found = await q
    .selectFrom('audit_unsealed as u')
    .leftJoin('audit_log as e', 'e.id', 'u.entry_id')
    .leftJoin('audit_seals as s', 's.entry_id', 'u.entry_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .select(sql<string | null>`min(u.entry_id::text) filter (where e.id is null or s.entry_id is not null)`.as('lost'))
    .executeTakeFirstOrThrow()
  return found
}
