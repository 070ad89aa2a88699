import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

/** Sealed: only whoever sends opens the password. */
export type ServerTerms = Readonly<{
  host: string
  port: number
  security: 'starttls' | 'tls' | 'none'
  username: string | null
  sealedPassword: string | null
  fromName: string | null
  fromAddress: string
  replyTo: string | null
  allowUnverified: boolean
  caCertificate: string | null
  ratePerMinute: number | null
  maxConnections: number
}>

export type SettingsRow = Readonly<{ version: number; terms: ServerTerms | null }>

/** Version 0: nobody has ever set anything. */
export async function find({ q }: TenantReadTx): Promise<SettingsRow> {
  const row = await q
    .selectFrom('mail_settings')
    .select(['version', 'host', 'port', 'security', 'username', 'password as sealedPassword'])
    .select(['from_name as fromName', 'from_address as fromAddress', 'reply_to as replyTo'])
    .select(['allow_unverified as allowUnverified', 'ca_certificate as caCertificate'])
    .select(['rate_per_minute as ratePerMinute', 'max_connections as maxConnections'])
    .executeTakeFirst()
  if (row === undefined) return { version: 0, terms: null }
  const { version, host, port, security, fromAddress, ...rest } = row
  if (host === null || port === null || security === null || fromAddress === null) return { version, terms: null }
  return { version, terms: { ...rest, host, port, security, fromAddress } }
}

/** For anybody's transaction, a customer's too. */
export async function hasServer({ q }: TenantReadTx): Promise<boolean> {
  const one = q.selectFrom(sql<{ has: boolean }>`(select app.has_mail_server() as has)`.as('m')).select('m.has')
  return (await one.executeTakeFirstOrThrow()).has
}

/** Two administrators at once: the second reads what the first has left. What has no row has nothing to lock. */
export async function lock({ ctx, q }: TenantTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail settings of ${ctx.tenantId}`}, 0))`.execute(q)
}

/** Null: no server of one's own, and nothing left of its password. */
export async function put({ ctx, q }: TenantTx, terms: ServerTerms | null): Promise<void> {
  const row = {
    host: terms?.host ?? null,
    port: terms?.port ?? null,
    security: terms?.security ?? null,
    username: terms?.username ?? null,
    password: terms?.sealedPassword ?? null,
    from_name: terms?.fromName ?? null,
    from_address: terms?.fromAddress ?? null,
    reply_to: terms?.replyTo ?? null,
    allow_unverified: terms?.allowUnverified ?? false,
    ca_certificate: terms?.caCertificate ?? null,
    rate_per_minute: terms?.ratePerMinute ?? null,
    max_connections: terms?.maxConnections ?? 4,
    changed_at: ctx.now,
  }
  await q
    .insertInto('mail_settings')
    .values({ tenant_id: ctx.tenantId, ...row, version: 1 })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet(({ eb }) => ({ ...row, version: eb('mail_settings.version', '+', 1) })),
    )
    .execute()
}
