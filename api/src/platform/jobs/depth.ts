import { sql } from 'kysely'
import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { translatePgError } from '../db/pg-errors.ts'
import type { TenantReadTx } from '../db/tenant-db.ts'

/** Of one task: what is due and waits for a worker since when, and what is under way. */
export type QueueDepth = Readonly<{
  task: string
  waiting: number
  underWay: number
  oldest: Temporal.Instant | null
}>

/** Of this tenant's jobs. The sweeps are everybody's, and not among them. */
export async function queueDepthOf({ q }: TenantReadTx): Promise<QueueDepth[]> {
  return q
    .selectFrom(sql<QueueDepth>`app.queue_depth(true)`.as<'d'>(sql`d (task, waiting, "underWay", oldest)`))
    .select(['task', 'waiting', 'underWay', 'oldest'])
    .orderBy('task')
    .execute()
}

/** Of the whole box, of no tenant in particular. Throws unavailable. */
export async function queueDepth(pool: pg.Pool): Promise<QueueDepth[]> {
  try {
    const asked = 'select task, waiting, locked as "underWay", oldest from app.queue_depth(false) order by task'
    return (await pool.query<QueueDepth>(asked)).rows
  } catch (error) {
    throw translatePgError(error)
  }
}
