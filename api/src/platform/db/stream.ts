import { type ControlledTransaction, type Expression, sql } from 'kysely'
import { LeakGuard } from './leak-guard.ts'
import { type ConstraintProblems, translatePgError } from './pg-errors.ts'
import type { Database } from './schema.gen.ts'

const rowsAtATime = 200

type Q = ControlledTransaction<Database>

/**
 * The rows of the query that `enter` makes, page by page. A cursor of SQL's own, so that each fetch is a statement with a
 * statement's time limit, and a connection that is lost in between is an error and not a wait without an end.
 */
export async function* streamOf<Row>(
  begin: () => Promise<Q>,
  enter: (q: Q) => Promise<Expression<Row>>,
  constraints: ConstraintProblems,
): AsyncGenerator<Row[], void> {
  try {
    const transaction = await begin()
    const guard = new LeakGuard()
    try {
      const q = transaction.withPlugin(guard)
      await sql`declare streamed no scroll cursor for ${await enter(q)}`.execute(q)
      const next = sql<Row>`fetch ${sql.lit(rowsAtATime)} from streamed`
      for (let { rows } = await next.execute(q); rows.length > 0; { rows } = await next.execute(q)) yield rows
    } finally {
      guard.close()
      // Nothing was written. It gives the connection back even where it fails, as it does on one that is lost.
      await transaction
        .rollback()
        .execute()
        .catch(() => undefined)
    }
  } catch (error) {
    throw translatePgError(error, constraints)
  }
}
