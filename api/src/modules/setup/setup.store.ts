import type { Settings } from '@atum-desk/contract/settings'
import type { SetupStep } from '@atum-desk/contract/setup'
import { type RawBuilder, sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

/** A setting that was put back leaves its row. */
const looks = [
  'helpdeskName',
  'accentDark',
  'accentLight',
  'heroHeadlineEn',
  'heroHeadlineAr',
  'heroLineEn',
  'heroLineAr',
] as const satisfies readonly (keyof Settings)[]

/**
 * What there has to be for each step. None of it is ever removed (rows are only made inactive, or emptied), so that a step
 * which was done stays done. The policies add the tenant.
 */
const facts = {
  brand: sql`exists (select from settings where key = any (${[...looks]})) or exists (select from branding_logos)`,
  organizations: sql`exists (select from organizations)`,
  people: sql`exists (select from users where id <> app.user_id())`,
  // One policy and two calendars come with the helpdesk: what was looked at has another version, or another beside it.
  levels: sql`exists (select from sla_policy_versions offset 1) or exists (select from calendar_versions offset 2)`,
  mail: sql`exists (select from mail_settings)`,
  services: sql`exists (select from services)`,
  webhooks: sql`exists (select from webhook_endpoints)`,
  firstTicket: sql`exists (select from tickets)`,
} as const satisfies Record<SetupStep, RawBuilder<unknown>>

/** One query. */
export async function stepsDone(tx: TenantReadTx): Promise<Record<SetupStep, boolean>> {
  const columns = Object.entries(facts).map(([step, fact]) => sql<boolean>`(${fact})`.as(step))
  const row = await tx.q.selectFrom(sql`(select)`.as('facts')).select(columns).executeTakeFirstOrThrow()
  return row as Record<SetupStep, boolean> // a column a step, by their names
}

export async function isDismissed(tx: TenantReadTx): Promise<boolean> {
  const own = tx.q.selectFrom('setup_dismissals').select('user_id').where('user_id', '=', tx.ctx.actor.userId)
  return (await own.executeTakeFirst()) !== undefined
}

export async function dismiss({ ctx, q }: TenantTx, userId: string): Promise<void> {
  await q
    .insertInto('setup_dismissals')
    .values({ tenant_id: ctx.tenantId, user_id: userId, dismissed_at: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
