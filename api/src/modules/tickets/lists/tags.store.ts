import type { TagPage, TagQuery } from '@atum-desk/contract/tags'
import { countLimit } from '@atum-desk/contract/views'
import { sql } from 'kysely'
import { cutPage, decodeCursor } from '../../../platform/db/cursor.ts'
import type { TenantReadTx } from '../../../platform/db/tenant-db.ts'

type Asked = Required<Pick<TagQuery, 'prefix' | 'limit'>> & Pick<TagQuery, 'cursor'>

/** Tags are their own keys; a cursor wants an id beside it. */
const noId = '00000000-0000-0000-0000-000000000000'

/** From one tag to the next by the primary key, so that a tag of a million tickets costs no more than one of ten. */
export async function list(tx: TenantReadTx, { prefix, limit, cursor }: Asked): Promise<TagPage> {
  const after = cursor === undefined ? null : decodeCursor(cursor, 'text').key
  const first =
    after === null ? sql`k.tag >= ${prefix}::text` : sql`k.tag > ${after}::text and k.tag >= ${prefix}::text`
  const tags = sql<{ tag: string; found: number }>`(
    with recursive used (tag) as (
      (select k.tag from ticket_tags k where ${first} order by k.tag limit 1)
      union all
      select (select k.tag from ticket_tags k where k.tag > u.tag order by k.tag limit 1)
      from used u where starts_with(u.tag, ${prefix}::text)
    ), page as (select tag from used where starts_with(tag, ${prefix}::text) limit ${limit + 1}::int)
    select p.tag, (
      select count(*) from (select from ticket_tags k where k.tag = p.tag limit ${countLimit + 1}::int) counted
    ) as found from page p)`
  const rows = await tx.q.selectFrom(tags.as('tags')).selectAll().orderBy(sql`tag collate "C"`).execute()
  const { items, nextCursor } = cutPage(rows, limit, ({ tag }) => ({ key: tag, id: noId }))
  const counted = items.map(({ tag, found }) => ({ tag, count: Math.min(found, countLimit), more: found > countLimit }))
  return { items: counted, nextCursor }
}
