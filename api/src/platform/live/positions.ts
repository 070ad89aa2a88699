import type pg from 'pg'
import { translatePgError } from '../db/pg-errors.ts'

/** Gives positions to what was committed since, and answers the newest: everything up to it can be read by now. */
export type Positions = Readonly<{ advance(): Promise<number> }>

/**
 * At most one question is under way, and one waits. Whoever asks while one is under way gets the answer of the next: his
 * event may have been committed after the first had looked.
 */
export function createPositions(pool: pg.Pool): Positions {
  let current: Promise<number> | null = null
  let next: Promise<number> | null = null

  async function ask(): Promise<number> {
    try {
      const { rows } = await pool.query<{ newest: number }>('select app.place_live_events() as newest')
      return rows[0]?.newest ?? 0
    } catch (error) {
      throw translatePgError(error)
    }
  }

  function begin(): Promise<number> {
    next = null
    const asked = ask().finally(() => {
      if (current === asked) current = null
    })
    current = asked
    return asked
  }

  return {
    advance() {
      if (current === null) return begin()
      next ??= current.then(begin, begin)
      return next
    },
  }
}
