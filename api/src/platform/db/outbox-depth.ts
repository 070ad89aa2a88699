import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { type QueueDepth, queueDepth } from '../jobs/depth.ts'
import { translatePgError } from './pg-errors.ts'

type OutboxDepth = Readonly<{
  channel: string
  state: string
  count: number
  oldest: Temporal.Instant | null
}>

/** What waits on the whole box, by functions of atum_system: numbers and instants, of no tenant in particular. */
export type Depths = Readonly<{
  queue(): Promise<QueueDepth[]>
  outbox(): Promise<OutboxDepth[]>
  /** Since when the oldest SLA milestone that is due has not been told. */
  slaLagSeconds(): Promise<number>
}>

export function createDepths(pool: pg.Pool): Depths {
  const rowsOf = async <Row extends pg.QueryResultRow>(query: string): Promise<Row[]> => {
    try {
      return (await pool.query<Row>(query)).rows
    } catch (error) {
      throw translatePgError(error)
    }
  }
  return {
    queue: () => queueDepth(pool),
    async slaLagSeconds() {
      const [row] = await rowsOf<{ seconds: number }>('select app.sla_lag_seconds() as seconds')
      return row?.seconds ?? 0
    },
    outbox: () => rowsOf<OutboxDepth>('select channel, state, count, oldest from app.outbox_depth()'),
  }
}
