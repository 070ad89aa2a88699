import { type RawBuilder, sql } from 'kysely'
import { limitStatements } from '../../platform/db/limit-statements.ts'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { Condition, SearchQuery } from './domain/search-query.ts'
import { dayIn } from './search-days.store.ts'

type Predicate = RawBuilder<boolean>

const asked = ({ words, phrases, unwanted }: SearchQuery) =>
  sql`${[...words]}::text[], ${[...phrases]}::text[], ${[...unwanted]}::text[]`

/** The ids of tickets that hold the words and that the caller can see: the one way into the index. */
export const found = (search: SearchQuery) => sql`(select f.ticket_id from app.search_tickets(${asked(search)}) f)`

/** The same with their ranks, the most relevant and the youngest first. */
export const ranked = (search: SearchQuery) => sql<{ ticket_id: string; rank: number }>`(
  select f.ticket_id, f.rank from app.ranked_tickets(${asked(search)}) f order by f.rank desc, f.ticket_id desc)`

/** Whether the index has to be asked at all. */
export const asksIndex = ({ words, phrases, unwanted }: SearchQuery): boolean =>
  words.length + phrases.length + unwanted.length > 0

/** A search that would take longer is given up: 503, and nobody else waits for it. */
export const limitTime = (tx: TenantReadTx): Promise<void> => limitStatements(tx, 5_000)

/** What the conditions ask of `tickets as t`, each under the policies of whoever asks. */
export const predicatesOf = (tx: TenantReadTx, { conditions }: SearchQuery): Predicate[] =>
  conditions.map((condition) => {
    const isIt = meaningOf(tx, condition)
    return condition.negated ? sql<boolean>`not coalesce(${isIt}, false)` : isIt // bare, so that an index serves
  })

function meaningOf(tx: TenantReadTx, condition: Condition): Predicate {
  switch (condition.operator) {
    case 'status':
      return sql`t.status in (${sql.join(condition.values)})`
    case 'priority':
      return sql`t.priority in (${sql.join(condition.values)})`
    case 'org':
      return any(condition.values, (name) => sql`t.org_id in (${called('organization', name)})`)
    case 'requester':
      return any(condition.values, (name) => person(tx, sql`t.requester_id`, name, called('person', name)))
    case 'assignee':
      return any(condition.values, (name) => person(tx, sql`t.assignee_id`, name, staff(tx, name)))
    case 'team':
      return any(condition.values, (name) => team(tx, name))
    case 'service':
      return any(condition.values, (name) =>
        orNone(
          sql`t.service_id`,
          name,
          sql`t.service_id in (select s.id from services s where ${has(sql`s.name`, name)})`,
        ),
      )
    case 'category':
      return any(condition.values, (name) =>
        orNone(sql`t.category`, name, sql`app.words(t.category) = app.words(${name})`),
      )
    case 'tag':
      return sql`t.id in (select k.ticket_id from ticket_tags k where k.tag in (${sql.join(condition.values)}))`
    case 'sla':
      return any(condition.values, (state) => clock(tx, state))
    case 'has':
      return any(condition.values, (kind) => content[kind])
    case 'is':
      return any(condition.values, (trait) => traitOf(tx, trait))
    case 'created':
      return all(condition.values, (range) => within(tx, sql`t.created_at`, range))
    case 'updated':
      return all(condition.values, (range) => within(tx, sql`t.updated_at`, range))
    case 'solved':
      return all(condition.values, (range) => within(tx, sql`t.resolved_at`, range))
    case 'due':
      return all(condition.values, (range) => within(tx, sql`t.due_at`, range))
  }
}

type ValuesOf<C> = C extends { values: ReadonlyArray<infer V> } ? V : never

const any = <V>(values: readonly V[], of: (value: V) => Predicate): Predicate =>
  sql`(${sql.join(values.map(of), sql` or `)})`
const all = <V>(values: readonly V[], of: (value: V) => Predicate): Predicate =>
  sql`(${sql.join(values.map(of), sql` and `)})`

/** All words of the name, the last of them perhaps not to its end. */
const has = (name: RawBuilder<unknown>, said: string): Predicate =>
  sql`app.word_set(${name}) @@ app.term_of(${said}, false)`
const called = (kind: 'person' | 'organization', said: string) =>
  sql`select n.id from search_names n where n.kind = ${kind} and n.words @@ app.term_of(${said}, false)`

const orNone = (column: RawBuilder<unknown>, said: string, otherwise: Predicate): Predicate =>
  said.toLowerCase() === 'none' ? sql`${column} is null` : otherwise

type Ids = RawBuilder<unknown>

/** Of the staff, customers read the names and no addresses: nor can they guess one, letter by letter. */
const staff = (tx: TenantReadTx, said: string): Ids =>
  tx.ctx.orgId === null
    ? called('person', said)
    : sql`select u.id from users u where u.org_id is null and ${has(sql`u.name`, said)}`

function person(tx: TenantReadTx, column: RawBuilder<unknown>, said: string, those: Ids): Predicate {
  const me = sql<boolean>`${column} = ${tx.ctx.actor.userId}::uuid`
  return said.toLowerCase() === 'me' ? me : orNone(column, said, sql`${column} in (${those})`)
}

function team(tx: TenantReadTx, said: string): Predicate {
  if (said.toLowerCase() === 'mine') {
    return sql`t.team_id in (select m.team_id from team_members m where m.user_id = ${tx.ctx.actor.userId}::uuid)`
  }
  return orNone(sql`t.team_id`, said, sql`t.team_id in (select g.id from teams g where ${has(sql`g.name`, said)})`)
}

/** A clock of it, whichever. Past its deadline, not at it, what is not met is breached, and no longer running. */
function clock(tx: TenantReadTx, state: ValuesOf<Extract<Condition, { operator: 'sla' }>>): Predicate {
  const now = sql`${tx.ctx.now.toString()}::timestamptz`
  const meaning = {
    running: sql`k.due_at >= ${now}`,
    breached: sql`k.due_at < ${now}`,
    paused: sql`k.state = 'paused'`,
    met: sql`k.state = 'met'`,
  }[state]
  return sql`exists (select from sla_clocks k where k.tenant_id = t.tenant_id and k.ticket_id = t.id and ${meaning})`
}

const of = (table: RawBuilder<unknown>): Predicate =>
  sql`exists (select from ${table} x where x.tenant_id = t.tenant_id and x.ticket_id = t.id)`
const content = { attachment: of(sql`attachments`), comment: of(sql`ticket_comments`) }

const isFinal = sql<boolean>`t.status in ('CLOSED', 'REJECTED', 'CANCELLED')`
const traits = {
  open: sql<boolean>`not ${isFinal}`,
  final: isFinal,
  assigned: sql<boolean>`t.assignee_id is not null`,
  unassigned: sql<boolean>`t.assignee_id is null`,
  escalated: sql<boolean>`t.escalated_role is not null`,
}
/** To whom a ticket was escalated is the helpdesk's own affair. */
const traitOf = (tx: TenantReadTx, trait: keyof typeof traits): Predicate =>
  trait === 'escalated' && tx.ctx.orgId !== null ? sql`false` : traits[trait]

function within(
  tx: TenantReadTx,
  column: RawBuilder<unknown>,
  range: ValuesOf<Extract<Condition, { operator: 'created' }>>,
) {
  const from = range.from === null ? [] : [sql<boolean>`${column} >= ${dayIn(tx, range.from, 0)}`]
  const to = range.to === null ? [] : [sql<boolean>`${column} < ${dayIn(tx, range.to, 1)}`]
  return all([...from, ...to], (edge) => edge)
}
