import type { LogoType } from '@atum-desk/contract/settings'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

export type KeptLogo = Readonly<{ mediaType: LogoType; content: Buffer; sha256: string }>
export type LogoFacts = Readonly<{ mediaType: LogoType; sizeBytes: number; sha256: string }>

/** One that was taken away leaves an empty row. */
const present = (tx: TenantReadTx) => tx.q.selectFrom('branding_logos').where('content', 'is not', null)

export async function logo(tx: TenantReadTx): Promise<KeptLogo | null> {
  const row = await present(tx).select(['media_type as mediaType', 'content', 'sha256']).executeTakeFirst()
  return (row as KeptLogo | undefined) ?? null // checks let no other type in, and nothing half
}

export async function logoFacts(tx: TenantReadTx): Promise<LogoFacts | null> {
  const row = await present(tx)
    .select(({ fn }) => ['media_type as mediaType', fn<number>('octet_length', ['content']).as('sizeBytes'), 'sha256'])
    .executeTakeFirst()
  return (row as LogoFacts | undefined) ?? null
}

export async function putLogo({ ctx, q }: TenantTx, { mediaType, content, sha256 }: KeptLogo): Promise<void> {
  const changed = { media_type: mediaType, content, sha256, changed_at: ctx.now }
  await q
    .insertInto('branding_logos')
    .values({ tenant_id: ctx.tenantId, ...changed })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(changed))
    .execute()
}

/** RLS leaves one row to empty. */
export async function removeLogo({ ctx, q }: TenantTx): Promise<void> {
  const nothing = { media_type: null, content: null, sha256: null, changed_at: ctx.now }
  await q.updateTable('branding_logos').set(nothing).execute()
}
