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

  // biome-ignore lint/suspicious/noExplicitAny: pg overloads this eight ways, and all but one are handed on as they came.
  override query(first: any, ...rest: any[]): any {
    const [values] = rest
    const name =
      typeof first === 'string' && Array.isArray(values) && values.length > 0 ? this.#nameOf(first) : undefined
    // biome-ignore lint/suspicious/noExplicitAny: likewise
    const ask = super.query as (...args: any[]) => any
    return name === undefined
      ? ask.call(this, first, ...rest)
      : ask.call(this, { name, text: first, values }, ...rest.slice(1))
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= mostStatements || !isStatement.test(text)) return known
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32) // PostgreSQL cuts names at 63 bytes
    this.#names.set(text, name)
    return name
  }
}
