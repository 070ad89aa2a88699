import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Draft } from '@atum-desk/contract/drafts'
import type { Problem } from '@atum-desk/contract/problem'
import { sql } from 'kysely'
import type { Context } from '../../platform/access/context.ts'
import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { createDrafts } from './drafts.service.ts'
import { dropOldest } from './drafts.store.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const at = (ticketId: string, kind = 'reply') => `/api/tickets/${ticketId}/drafts/${kind}`
const draftOf = async (user: TestUser, ticketId: string, kind?: string) =>
  (await t.as(user).get(at(ticketId, kind))).json<Draft>()
const put = (user: TestUser, path: string, body: object) => t.as(user).ask('PUT', path, { payload: body })

async function desk() {
  const made = await t.make.helpdesk()
  const { id } = await t.make.ticket(made.customer)
  await t.as(made.manager).post(`/api/internal/tickets/${id}/accept`, {})
  return { ...made, id, colleague: await t.make.user(made.tenantId, 'agent') }
}

test('TKT-19 reply and note are kept apart, for one person alone', async () => {
  const { agent, colleague, manager, customer, id } = await desk()
  assert.deepEqual(await draftOf(agent, id), { kind: 'reply', body: '', version: 0, updatedAt: null })
  const written = await put(agent, at(id), { version: 0, body: ' Dear customer' })
  assert.equal(written.statusCode, 200, written.body)
  await put(agent, at(id, 'note'), { version: 0, body: 'Mind the gap' })
  assert.equal((await draftOf(agent, id)).body, ' Dear customer')
  assert.equal((await draftOf(agent, id, 'note')).body, 'Mind the gap')
  for (const other of [colleague, manager, customer]) assert.equal((await draftOf(other, id)).version, 0)
  const { items } = (await t.as(manager).get(`/api/audit?entityId=${id}`)).json<Page<AuditEntry>>()
  assert.ok(items.length > 0 && !JSON.stringify(items).includes('Dear'))
})

test('TKT-19 of two machines the one that has not seen the other’s words is told', async () => {
  const { agent, id } = await desk()
  const body = 'First'
  const answers = await Promise.all([1, 2, 3].map(() => put(agent, at(id), { version: 0, body })))
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409, 409])
  assert.equal((await put(agent, at(id), { version: 1, body: 'Second' })).json<Draft>().version, 2)
  const stale = await put(agent, at(id), { version: 1, body: 'Lost' })
  assert.deepEqual([stale.json<Problem>().code, stale.json<Problem>().currentVersion], ['version-conflict', 2])
  assert.equal((await draftOf(agent, id)).body, 'Second')
  assert.equal((await t.as(agent).ask('DELETE', at(id))).json<Draft>().version, 0)
  const gone = await put(agent, at(id), { version: 2, body: 'Lost' })
  assert.deepEqual([gone.json<Problem>().code, gone.json<Problem>().currentVersion], ['version-conflict', 0])
})

/** As if the draft had been thrown away by another machine between the writing and the first look at it. */
const overlooking = (tx: TenantTx): TenantTx => {
  let looks = 0
  const selectFrom = (table: 'ticket_drafts') => {
    const found = tx.q.selectFrom(table)
    return table === 'ticket_drafts' && looks++ === 0 ? found.where(sql<boolean>`false`) : found
  }
  const q = new Proxy(tx.q, {
    get: (target, name) => (name === 'selectFrom' ? selectFrom : Reflect.get(target, name).bind(target)),
  })
  return { ...tx, q }
}

test('TKT-19 words that come while the draft before them is thrown away are written or refused, and never lost', async () => {
  const { agent, id } = await desk()
  const db = {
    ...t.db,
    write: <T>(ctx: Context, fn: (tx: TenantTx) => Promise<T>) => t.db.write(ctx, (tx) => fn(overlooking(tx))),
  }
  const place = { ticketId: id, kind: 'reply' } as const
  await put(agent, at(id), { version: 0, body: 'Before' })
  const late = createDrafts({ db }).put(agent.ctx, place, { version: 0, body: 'After' })
  await assert.rejects(late, { code: 'version-conflict' })
})

test('TKT-19 what is said is no draft any more; what was typed beyond it stays', async () => {
  const { agent, id } = await desk()
  for (const [kind, internal] of [
    ['reply', false],
    ['note', true],
  ] as const) {
    await put(agent, at(id, kind), { version: 0, body: 'We look into it.\n' })
    await t.as(agent).post(`/api/internal/tickets/${id}/comments`, { body: 'Something else', internal })
    assert.equal((await draftOf(agent, id, kind)).version, 1)
    await t.as(agent).post(`/api/internal/tickets/${id}/comments`, { body: 'We look into it.', internal: !internal })
    assert.equal((await draftOf(agent, id, kind)).version, 1)
    await t.as(agent).post(`/api/internal/tickets/${id}/comments`, { body: 'We look into it.', internal })
    assert.equal((await draftOf(agent, id, kind)).version, 0)
  }
})

test('TKT-19 a customer keeps a reply and never a note, in the database too', async () => {
  const { tenantId, agent, customer, id } = await desk()
  const outsider = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  assert.equal((await put(customer, at(id), { version: 0, body: 'It is broken' })).statusCode, 200)
  assert.equal((await put(customer, at(id, 'note'), { version: 0, body: 'x' })).statusCode, 403)
  assert.equal((await put(outsider, at(id), { version: 0, body: 'x' })).statusCode, 404)
  const row = { tenant_id: customer.ctx.tenantId, ticket_id: id, updated_at: customer.ctx.now, body: 'x' } as const
  const add = (user: TestUser, whose: TestUser, kind: string) =>
    t.db.write(user.ctx, ({ q }) =>
      q
        .insertInto('ticket_drafts')
        .values({ ...row, kind, user_id: whose.id })
        .execute(),
    )
  await assert.rejects(add(customer, customer, 'note'), { code: '42501' })
  await assert.rejects(add(agent, customer, 'note'), { code: '42501' })
})

test('TKT-19 bad bodies, and other kinds', async () => {
  const { agent, id } = await desk()
  for (const body of [
    { body: 'x' },
    { version: 0 },
    { version: 0, body: '' },
    { version: 0, body: 'x'.repeat(20_001) },
  ]) {
    assert.equal((await put(agent, at(id), body)).statusCode, 400, JSON.stringify(body).slice(0, 80))
  }
  assert.equal((await put(agent, at(id, 'letter'), { version: 0, body: 'x' })).statusCode, 400)
})

test('TKT-19 of more than a person may keep, those go that were not touched for longest', async () => {
  const { agent, colleague, customer, id } = await desk()
  const { id: other } = await t.make.ticket(customer)
  await put(colleague, at(id), { version: 0, body: 'Another’s' })
  await put(agent, at(id), { version: 0, body: 'The oldest' })
  await put(agent, at(id, 'note'), { version: 0, body: 'Older' })
  await put(agent, at(other, 'note'), { version: 0, body: 'The newest' })
  await put(agent, at(id, 'note'), { version: 1, body: 'Newer than that' })
  await t.db.write(agent.ctx, (tx) => dropOldest(tx, 2))
  assert.equal((await draftOf(agent, id)).version, 0)
  assert.equal((await draftOf(agent, id, 'note')).version, 2)
  assert.equal((await draftOf(agent, other, 'note')).version, 1)
  assert.equal((await draftOf(colleague, id)).version, 1)
})
