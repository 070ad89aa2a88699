import { sql } from 'kysely'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { SearchQuery } from './domain/search-query.ts'

/** What the caller may read of a ticket, where words that were looked for can stand. */
export type Texts = Readonly<{
  id: string
  description: string
  comment: string | null
  isNote: boolean | null
  fileName: string | null
}>

/** So many of a ticket's comments are looked into, the newest first, and so much of each text: all of it. */
const most = { comments: 50, characters: 20_000 }
/** So many tickets of a page are read so far, in 30 ms. Of more, each is read less far: a page costs no more than that. */
const readFar = 20

/** Of these tickets, as far as the caller sees them: the newest comment and a file that have one of the words. */
export async function textsOf(tx: TenantReadTx, ids: readonly string[], { words, phrases }: SearchQuery) {
  const part = Math.min(1, readFar / ids.length)
  const [newest, far] = [Math.ceil(most.comments * part), Math.ceil(most.characters * part)]
  const wanted = sql`(select array_agg(asked.term) from (
    select app.term_of(w, false) from unnest(${[...words]}::text[]) w
    union all select app.term_of(p, true) from unnest(${[...phrases]}::text[]) p) asked (term)
    where asked.term is not null)::tsquery[]`
  const texts = sql<Texts>`(
    select t.id, left(t.description, ${far}) as description, said.body as comment, said.internal as "isNote", named.file_name as "fileName"
    from tickets t
    left join lateral (
      select c.body, c.internal from (
        select left(k.body, ${far}) as body, k.internal from ticket_comments k where k.tenant_id = t.tenant_id and k.ticket_id = t.id
        order by k.created_at desc, k.id desc limit ${newest}) c
      where app.word_set(c.body) @@ any (${wanted}) limit 1) said on true
    left join lateral (
      select a.file_name from attachments a where a.tenant_id = t.tenant_id and a.ticket_id = t.id
        and app.word_set(a.file_name) @@ any (${wanted})
      order by a.id limit 1) named on true
    where t.id = any (${[...ids]}::uuid[]))`
  const rows = await tx.q.selectFrom(texts.as('texts')).selectAll().execute()
  return new Map(rows.map((row) => [row.id, row]))
}
