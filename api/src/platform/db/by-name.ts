import type { PageQuery } from '@atum-desk/contract/common'
import { type SelectQueryBuilder, sql } from 'kysely'
import { cutPage, decodeCursor } from './cursor.ts'

/**
 * One page of named things in the order of `(lower(name), id)`, for which each of their tables has an index. The query
 * reads one table, or a derived one, whose columns `name` and `id` are.
 */
export async function pageByName<Tables, Table extends keyof Tables, Row extends { id: string }>(
  query: SelectQueryBuilder<Tables, Table, Row>,
  { limit, cursor }: PageQuery,
) {
  let named = query.select(sql<string>`lower(name)`.as('sortKey'))
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'text')
    named = named.where(sql<boolean>`(lower(name), id) > (${key}, ${id}::uuid)`)
  }
  const rows = await named
    .$castTo<Row & { sortKey: string }>() // which the generic tables hide from the types
    .orderBy(sql`lower(name)`)
    .orderBy(sql`id`)
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, ({ sortKey, id }) => ({ key: sortKey, id }))
}
