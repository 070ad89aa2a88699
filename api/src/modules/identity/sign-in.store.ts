import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

/** SEC-3. Failures are forgotten a quiet day later, so that the slips of a year do not add up. */
const maxFailures = 10
const lockTime = { minutes: 15 }
const memory = { hours: 24 }

export type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

/** By its e-mail in lower case, inactive ones too. Without a password its hash is null. */
export async function findAccount(tx: TenantReadTx, email: string) {
  const account = await accounts(tx).where('u.email', '=', email).executeTakeFirst()
  return account ?? null
}

/** What is true of it now, and stays so until the transaction ends: whoever changes the account waits. */
export async function holdAccount(tx: TenantTx, userId: string): Promise<Account | null> {
  await tx.q.selectFrom('users').select('id').where('id', '=', userId).forShare().execute()
  const account = await accounts(tx).where('u.id', '=', userId).executeTakeFirst()
  return account ?? null
}

const accounts = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('users as u')
    .leftJoin('organizations as o', 'o.id', 'u.org_id')
    .leftJoin('credentials as c', 'c.user_id', 'u.id')
    .select(['u.id', 'u.org_id as orgId', 'u.email', 'c.password_hash as passwordHash'])
    .select(({ eb, or, and }) =>
      and([eb('u.active', '=', true), or([eb('u.org_id', 'is', null), eb('o.active', '=', true)])]).as('active'),
    )

/**
 * Counts an attempt as failed before it is known whether it is, so that of any number made at once no more than ten are
 * tried. Null while the address is locked: such an attempt is not counted, and so cannot keep it locked.
 */
export async function countAttempt(tx: TenantTx, email: string): Promise<{ locks: Temporal.Instant | null } | null> {
  const { tenantId, now } = tx.ctx
  const failures = sql<number>`case
    when f.locked_until is not null or f.last_failure_at <= ${now.subtract(memory)} then 1 else f.failures + 1 end`
  const { rows } = await sql<{ locks: Temporal.Instant | null }>`
    insert into sign_in_failures as f (tenant_id, email, failures, last_failure_at)
    values (${tenantId}, ${email}, 1, ${now})
    on conflict (tenant_id, email) do update set
      failures = ${failures},
      locked_until = case when ${failures} >= ${maxFailures} then ${now.add(lockTime)}::timestamptz end,
      last_failure_at = ${now}
    where f.locked_until is null or f.locked_until <= ${now}
    returning f.locked_until as locks`.execute(tx.q)
  return rows[0] ?? null
}

/** Until when, if it is. */
export async function lockOf(tx: TenantReadTx, email: string): Promise<Temporal.Instant | null> {
  const row = await tx.q
    .selectFrom('sign_in_failures')
    .select('locked_until')
    .where('email', '=', email)
    .where('locked_until', '>', tx.ctx.now)
    .executeTakeFirst()
  return row?.locked_until ?? null
}

export async function clearFailures(tx: TenantTx, email: string): Promise<void> {
  await tx.q.deleteFrom('sign_in_failures').where('email', '=', email).execute()
}

/** What has no meaning any more. */
export async function forgetFailures(tx: TenantTx): Promise<void> {
  await tx.q.deleteFrom('sign_in_failures').where('last_failure_at', '<=', tx.ctx.now.subtract(memory)).execute()
}
