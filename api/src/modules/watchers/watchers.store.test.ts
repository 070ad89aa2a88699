import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

const insufficientPrivilege = '42501'
const foreignKeyViolation = '23503'

let t: TestApp
let app: pg.Client
before(async () => {
  t = await testApp()
  app = new pg.Client({ connectionString: t.database.urlAs('atum_app') })
  await app.connect()
})
after(async () => {
  await app.end()
  await t.close()
})

/** Raw SQL as the application's own role, in that user's name. */
async function as<T extends object>({ ctx }: TestUser, query: string, values: unknown[] = []) {
  const { tenantId, orgId, ticketScope, actor } = ctx
  await app.query('begin')
  try {
    const settings = { tenant_id: tenantId, audience: orgId === null ? 'staff' : 'customer', org_id: orgId ?? '' }
    for (const [name, value] of Object.entries({ ...settings, user_id: actor.userId, ticket_scope: ticketScope }))
      await app.query('select set_config($1, $2, true)', [`app.${name}`, value])
    const { rows } = await app.query<T>(query, values)
    await app.query('set constraints all immediate')
    return rows
  } finally {
    await app.query('rollback')
  }
}

/** A ticket of the requester's; the copied one is on its CC, the third is not, and each sees only his own. */
async function desk() {
  const helpdesk = await t.make.helpdesk()
  const orgId = await t.make.organization(helpdesk.tenantId, 'own')
  const person = () => t.make.user(helpdesk.tenantId, 'customer', { orgId, ticketScope: 'own' })
  const [requester, copied, third] = [await person(), await person(), await person()]
  const ticket = await t.make.ticket(requester, { ccIds: [copied.id] })
  const hidden = await t.make.ticket(third)
  await t.make.comment(requester, ticket, false)
  await t.make.comment(helpdesk.agent, ticket, true)
  await t.as(helpdesk.agent).post(`/api/tickets/${ticket.id}/watch`, {})
  return { ...helpdesk, orgId, requester, copied, third, ticket, hidden }
}

const add = `insert into ticket_ccs (tenant_id, org_id, ticket_id, user_id, added_by, added_at)
  values ($1, $2, $3, $4, $5, now())`

test('ISO-5 TKT-18 in the database, too, the CC sees its ticket and what hangs on it, and nothing else', async () => {
  const { copied, third, ticket, hidden } = await desk()
  const count = async (user: TestUser, table: string, key: string, id: string) =>
    (await as(user, `select from ${table} where ${key} = $1`, [id])).length
  assert.equal(await count(copied, 'tickets', 'id', ticket.id), 1)
  assert.equal(await count(copied, 'tickets', 'id', hidden.id), 0)
  assert.equal(await count(copied, 'ticket_comments', 'ticket_id', ticket.id), 1, 'the note is not his')
  assert.ok((await count(copied, 'ticket_events', 'ticket_id', ticket.id)) > 0)
  assert.equal(await count(copied, 'ticket_ccs', 'ticket_id', ticket.id), 1)
  for (const table of ['ticket_comments', 'ticket_events', 'ticket_ccs'] as const)
    assert.equal(await count(third, table, 'ticket_id', ticket.id), 0, table)
  for (const user of [copied, third]) assert.equal(await count(user, 'ticket_watchers', 'ticket_id', ticket.id), 0)
})

test('ISO-1 TKT-18 in a customer’s transaction nobody puts himself, or somebody, on a ticket that he does not see', async () => {
  const { tenantId, orgId, requester, copied, third, ticket, hidden } = await desk()
  const put = (by: TestUser, id: string, who: string, inTheNameOf = by.id) =>
    as(by, add, [tenantId, orgId, id, who, inTheNameOf])
  await put(requester, ticket.id, third.id)
  for (const refused of [
    () => put(third, ticket.id, third.id),
    () => put(copied, ticket.id, third.id),
    () => put(requester, hidden.id, requester.id),
    () => put(requester, ticket.id, third.id, copied.id),
  ])
    await assert.rejects(refused, { code: insufficientPrivilege })
  const remove = (by: TestUser) => as(by, 'delete from ticket_ccs returning user_id')
  assert.equal((await remove(third)).length, 0)
  assert.equal((await remove(copied)).length, 1, 'himself')
  assert.equal((await remove(requester)).length, 1)
})

test('ISO-1 TKT-18 not even staff put somebody of another organization on a CC', async () => {
  const { tenantId, orgId, agent, customer, ticket } = await desk()
  const other = customer.ctx.orgId ?? ''
  await assert.rejects(as(agent, add, [tenantId, orgId, ticket.id, customer.id, agent.id]), {
    code: foreignKeyViolation,
  })
  await assert.rejects(as(agent, add, [tenantId, other, ticket.id, customer.id, agent.id]), {
    code: foreignKeyViolation,
  })
})

test('ISO-4 what the policy asks about the CC is asked once a statement, and not at all of staff', async () => {
  const { agent, copied, requester } = await desk()
  for (let n = 0; n < 30; n++) await t.make.ticket(requester)
  type Plan = { 'QUERY PLAN': string }
  const explain = async (user: TestUser) =>
    (await as<Plan>(user, 'explain (analyze, costs off, timing off, summary off) select id from tickets'))
      .map((row) => row['QUERY PLAN'])
      .join('\n')
  const theirs = await explain(copied)
  assert.match(theirs, /hashed SubPlan/)
  assert.match(theirs, /ProjectSet.*loops=1/, theirs)
  assert.match(await explain(agent), /ProjectSet \(never executed\)/)
})

test('NTF-3 TKT-18 a customer’s own words are told to watchers of whom he cannot know, and to the CC', async () => {
  const { agent, requester, copied, ticket, tenantId } = await desk()
  await t.as(requester).post(`/api/tickets/${ticket.id}/comments`, { body: 'Any news?' })
  const told = await t.db.read(agent.ctx, ({ q }) =>
    q
      .selectFrom('deliveries')
      .select('recipient_id')
      .where('event', '=', 'comment.added')
      .where('internal', '=', false)
      .where('tenant_id', '=', sql<string>`${tenantId}::uuid`)
      .execute(),
  )
  const ids = told.map((row) => row.recipient_id)
  assert.equal(ids.filter((id) => id === agent.id).length, 1)
  assert.ok(ids.includes(copied.id))
  assert.ok(!ids.includes(requester.id))
})
