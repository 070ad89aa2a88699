import pg from 'pg'
import type { Logger } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { PreparingClient } from './preparing-client.ts'

/** Of ten connections one is free long before that; without a database a request ends in a 503 this soon. */
const connectionTimeoutMillis = 4_000

export type Pool = pg.Pool

/** `role`: what each connection becomes, where the one that signs in may be several. */
type PoolOptions = Readonly<{ max?: number; applicationName?: string; role?: string }>

/**
 * A pool whose `timestamptz` comes back as a Temporal.Instant, to the microsecond, instead of a Date, whose `bigint` is
 * a number, and whose `date` stays text.
 */
export function createPool(
  connectionString: string,
  log: Pick<Logger, 'warn'>,
  { max = 10, applicationName = 'atum-desk', role }: PoolOptions = {},
): Pool {
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text))
  types.setTypeParser(pg.types.builtins.INT8, Number) // sizes and counts, far below 2^53
  types.setTypeParser(pg.types.builtins.DATE, (text) => text)
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString,
    types,
    max,
    application_name: applicationName,
    ...(role !== undefined && { options: `-c role=${role}` }),
    connectionTimeoutMillis,
  })
  // Without a listener an idle connection that the server ends (57P01, at its restart) would end this process too.
  pool.on('error', (error) => log.warn({ err: error }, 'lost an idle database connection'))
  pool.on('connect', (client) => client.on('error', () => undefined)) // while in use, its query throws it too
  return pool
}
