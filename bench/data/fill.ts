import type pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { newId } from '../../api/src/platform/ids.ts'
import { chance } from './chance.ts'
import { runClocks } from './clocks.ts'
import { insert, withoutTriggers } from './insert.ts'
import { makePeople, type People } from './people.ts'
import { type Context, makeTicket } from './tickets.ts'
import { speaker } from './words.ts'

export type Size = Readonly<{ tickets: number; commentsPerTicket: number; organizations: number }>

const batch = 1_000
/** Three years, so that ids, dates and numbers lie as they would. */
const began = Temporal.Instant.from('2023-11-20T08:00:00Z')
const ended = Temporal.Instant.from('2026-11-20T08:00:00Z')

/**
 * Fills an empty helpdesk by straight SQL, as atum_owner. The triggers are off meanwhile: tickets are born closed, and
 * the search index is made at the end, by the function that makes it anew.
 */
export async function fill(owner: pg.Client, tenantId: string, size: Size): Promise<People> {
  await owner.query(
    `select set_config('app.tenant_id', $1, false), set_config('app.audience', 'staff', false),
       set_config('app.ticket_scope', 'organization', false)`,
    [tenantId],
  )
  const random = chance(20_261_120)
  const people = await makePeople(owner, tenantId, size.organizations, random)
  const { commentsPerTicket } = size
  const context: Context = { tenantId, random, people, say: speaker(random), commentsPerTicket }
  await withoutTriggers(owner, () => writeTickets(owner, size.tickets, context))
  await owner.query('select setval(app.number_sequence_of($1)::regclass, $2)', [tenantId, 1_001 + size.tickets])
  await owner.query('analyze')
  await runClocks(owner)
  await rebuildSearch(owner)
  await owner.query('vacuum analyze')
  return people
}

async function writeTickets(owner: pg.Client, count: number, context: Context): Promise<void> {
  const step = ended.since(began).total('milliseconds') / count
  for (let done = 0; done < count; done += batch) {
    const made = Array.from({ length: Math.min(batch, count - done) }, (_, n) => {
      const at = began.add({ milliseconds: Math.floor((done + n) * step) })
      return makeTicket({ id: newId(at), number: 1_001 + done + n, at }, context)
    })
    const rows = (of: (one: (typeof made)[number]) => readonly object[]) => made.flatMap(of) as never
    await insert(
      owner,
      'tickets',
      rows(({ ticket }) => [ticket]),
    )
    await insert(
      owner,
      'ticket_comments',
      rows(({ comments }) => comments),
    )
    await insert(
      owner,
      'attachments',
      rows(({ files }) => files),
    )
  }
}

/** As `atum-desk reindex` does it, by so many at a time; but the two large indexes are made afterwards. */
async function rebuildSearch(owner: pg.Client): Promise<void> {
  const { rows: indexes } = await owner.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename in ('ticket_search', 'search_vocabulary') and indexdef like '%USING gin%'`,
  )
  for (const { name } of indexes) await owner.query(`drop index ${name}`)
  await owner.query('set role atum_system')
  let after: string | null = null
  do {
    const written: pg.QueryResult<{ last: string | null }> = await owner.query(
      'select app.rebuild_search($1, 1000) as last',
      [after],
    )
    after = written.rows[0]?.last ?? null
  } while (after !== null)
  await owner.query('reset role')
  for (const { definition } of indexes) await owner.query(definition)
}
