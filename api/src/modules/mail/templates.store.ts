import { defaultSettings } from '@atum-desk/contract/settings'
import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import type { Template } from './domain/rendering.ts'
import type { TemplateKey } from './domain/shipped.ts'

const columns = ['event', 'reader', 'locale', 'subject', 'body_text as text', 'body_html as html', 'version'] as const

export async function list(tx: TenantReadTx) {
  return tx.q.selectFrom('mail_templates').select(columns).execute()
}

export type TemplateRow = Awaited<ReturnType<typeof list>>[number]

export async function find(tx: TenantReadTx, key: TemplateKey): Promise<TemplateRow | null> {
  const { event, reader, locale } = key
  const rows = tx.q
    .selectFrom('mail_templates')
    .where('event', '=', event)
    .where('reader', '=', reader)
    .where('locale', '=', locale)
  return (await rows.select(columns).executeTakeFirst()) ?? null
}

/** Of every reader and language: at most four. */
export async function ofEvent(tx: TenantReadTx, event: TemplateKey['event']): Promise<TemplateRow[]> {
  return tx.q.selectFrom('mail_templates').where('event', '=', event).select(columns).execute()
}

/** What was written and then taken back is nobody's own. */
export function ownOf(row: TemplateRow | null): Template | null {
  if (row === null || row.subject === null || row.text === null) return null
  return { subject: row.subject, text: row.text, html: row.html }
}

/** Two administrators at once: the second reads what the first has left. What has no row has nothing to lock. */
export async function lock({ ctx, q }: TenantTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail templates of ${ctx.tenantId}`}, 0))`.execute(q)
}

/** Null: what ships. */
export async function put({ ctx, q }: TenantTx, key: TemplateKey, template: Template | null): Promise<void> {
  const words = {
    subject: template?.subject ?? null,
    body_text: template?.text ?? null,
    body_html: template?.html ?? null,
    changed_at: ctx.now,
  }
  await q
    .insertInto('mail_templates')
    .values({ tenant_id: ctx.tenantId, ...key, ...words, version: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'event', 'reader', 'locale'])
        .doUpdateSet(({ eb }) => ({ ...words, version: eb('mail_templates.version', '+', 1) })),
    )
    .execute()
}

export async function helpdeskName(tx: TenantReadTx): Promise<string> {
  const named = tx.q.selectFrom('settings').where('key', '=', 'helpdeskName').select('value')
  const row = await named.executeTakeFirst()
  return typeof row?.value === 'string' ? row.value : defaultSettings.helpdeskName
}
