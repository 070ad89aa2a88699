import type { NotificationPreferences } from '@atum-desk/contract/notification-preferences'
import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { noWishes, type Wishes } from './domain/timing.ts'

/**
 * How those people want to be told. By a function of the database: nobody, of the staff neither, reads another's in a
 * transaction of his own.
 */
export async function wishesOf(tx: TenantReadTx, userIds: readonly string[]): Promise<(userId: string) => Wishes> {
  const rows = await tx.q
    .selectFrom(sql<Row>`app.notification_preferences_of(${[...userIds]}::uuid[])`.as('p'))
    .selectAll()
    .execute()
  const known = new Map(rows.map((row) => [row.user_id, row]))
  return (userId) => {
    const row = known.get(userId)
    if (row === undefined) return noWishes
    return { email: row.email, dailyAt: row.daily_at, quietHours: row.quiet_hours, events: row.events }
  }
}
/** JSON as the contract let it in. */
type Row = Pick<Wishes, 'email' | 'events'> & { user_id: string; daily_at: string; quiet_hours: Wishes['quietHours'] }

/** The caller's own. Who has never said anything is at version 1. */
export async function own({ ctx, q }: TenantReadTx): Promise<NotificationPreferences> {
  const row = await q
    .selectFrom('notification_preferences')
    .where('user_id', '=', ctx.actor.userId)
    .select(['email', 'daily_at as dailyAt', 'version'])
    .select(({ ref }) => [
      ref('quiet_hours').$castTo<Wishes['quietHours']>().as('quietHours'),
      ref('events').$castTo<Wishes['events']>().as('events'),
    ])
    .executeTakeFirst()
  return row ?? { ...noWishes, version: 1 }
}

/** Of two writes of one person at once the second waits, and sees what the first has left. */
export async function lock({ ctx, q }: TenantTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`preferences of ${ctx.tenantId}/${ctx.actor.userId}`}, 0))`.execute(
    q,
  )
}

export async function put({ ctx, q }: TenantTx, userId: string, preferences: NotificationPreferences): Promise<void> {
  const { email, dailyAt, quietHours, events, version } = preferences
  const values = {
    email,
    daily_at: dailyAt,
    quiet_hours: quietHours && JSON.stringify(quietHours),
    events: JSON.stringify(events),
    version,
    changed_at: ctx.now,
  }
  await q
    .insertInto('notification_preferences')
    .values({ tenant_id: ctx.tenantId, user_id: userId, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doUpdateSet(values))
    .execute()
}
