import { createHash } from 'node:crypto'
import pg from 'pg'

/**
 * How many statements a connection keeps. The program has about 300; lists that are filtered in many ways make more, and
 * those come unprepared. PostgreSQL keeps some 50 kB for each.
 */
const mostStatements = 400

const isStatement = /^\s*(select|insert|update|delete|with)\b/i

/**
 * A connection that keeps the plan of each statement that has parameters: under row-level security PostgreSQL planned a
 * ticket's eleven joins for 4.8 ms before it ran them in 0.1 ms. Policies ask their settings whenever a plan runs, so a
 * kept plan serves every tenant. PostgreSQL itself plans anew (plan_cache_mode auto) where the values are worth it.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>()

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const ask = super.query.bind(this) as (...asked: unknown[]) => unknown
    // pg overloads this eight ways; all but one are handed on as they came.
    const prepared = (...asked: unknown[]): unknown => {
      const [text, values, ...rest] = asked
      const hasValues = Array.isArray(values) && values.length > 0
      const name = typeof text === 'string' && hasValues ? this.#nameOf(text) : undefined
      return name === undefined ? ask(...asked) : ask({ name, text, values }, ...rest)
    }
    this.query = prepared as pg.Client['query']
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= mostStatements || !isStatement.test(text)) return known
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32) // PostgreSQL cuts names at 63 bytes
    this.#names.set(text, name)
    return name
  }
}
