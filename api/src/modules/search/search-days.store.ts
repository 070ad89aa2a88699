import { type RawBuilder, sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'

/** Where somebody looks from; the helpdesk itself looks from Greenwich. Asked once a statement. */
const timeZone = sql`coalesce((select u.time_zone from users u where u.id = app.user_id()), 'UTC')`

/**
 * The instant at which that day begins where the caller is, or so many days later. `2026-01-31`, or `7d`: so many days
 * before today. Its first instant: where midnight comes twice, as in the Azores in autumn, PostgreSQL takes the second.
 */
export function dayIn(tx: TenantReadTx, day: string, later: number): RawBuilder<Temporal.Instant> {
  const date = day.endsWith('d')
    ? sql`(${tx.ctx.now.toString()}::timestamptz at time zone ${timeZone})::date - ${Number.parseInt(day, 10)}::integer`
    : sql`${day}::date`
  const twice = sql`(m.night - interval '1 hour') at time zone m.zone >= m.midnight`
  return sql`(select case when ${twice} then m.night - interval '1 hour' else m.night end
    from (select d.midnight, d.zone, d.midnight at time zone d.zone as night
      from (select (${date} + ${later}::integer)::timestamp as midnight, ${timeZone} as zone) d) m)`
}
