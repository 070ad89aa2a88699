import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { DomainEvent } from '../../platform/events/event.ts'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const happened = (more: Partial<DomainEvent> = {}): DomainEvent => ({
  name: 'settings.changed',
  entity: { type: 'thing', id: newId(t.clock.now()), orgId: null },
  internal: true,
  details: { colour: 'red' },
  ...more,
})

const record = ({ ctx }: TestUser, ...events: DomainEvent[]) =>
  t.db.write({ ...ctx, now: t.clock.now() }, async (tx) => {
    for (const event of events) await tx.record(event)
  })

const logSeenBy = async (user: TestUser, query = '') =>
  (await t.as(user).get(`/api/audit${query}`)).json<Page<AuditEntry>>()

test('AUD-1 an entry says who did what to what, the values, the request, the address and the instant', async () => {
  const { manager } = await t.make.helpdesk()
  const change = { old: { colour: 'red' }, new: { colour: 'blue' } }
  const event = happened({ change })
  await record(manager, event)

  const { items } = await logSeenBy(manager)

  assert.deepEqual(
    items.map(({ id, ...entry }) => entry),
    [
      {
        actor: { id: manager.id, name: 'A manager' },
        action: 'settings.changed',
        entityType: 'thing',
        entityId: event.entity.id,
        oldValue: change.old,
        newValue: change.new,
        requestId: 'test-request',
        address: '127.0.0.1',
        occurredAt: t.clock.now().toString({ fractionalSecondDigits: 3 }),
      },
    ],
  )
})

test('AUD-1 no change without its entry, and no entry without its change', async () => {
  const { manager } = await t.make.helpdesk()
  const failing = t.db.write(manager.ctx, async (tx) => {
    await tx.record(happened())
    throw new Error('too late')
  })
  await assert.rejects(failing, /too late/)
  assert.deepEqual((await logSeenBy(manager)).items, [])
})

test('AUD-1 what a customer does is written in his own transaction, and is not his to read', async () => {
  const { customer, manager } = await t.make.helpdesk()
  await record(customer, happened())

  assert.equal((await logSeenBy(manager)).items[0]?.actor?.id, customer.id)
  const seen = await t.db.read(customer.ctx, ({ q }) => q.selectFrom('audit_log').select('id').execute())
  assert.deepEqual(seen, [])
})

test('AUD-1 a customer cannot write of another organization', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const orgId = await t.make.organization(tenantId)
  const foreign = record(customer, happened({ entity: { type: 'thing', id: null, orgId } }))
  await assert.rejects(foreign, { code: '42501' }) // insufficient_privilege
})

test('AUD-1 a breach that was seen late stands at its true instant', async () => {
  const { manager } = await t.make.helpdesk()
  const occurredAt = t.clock.now().subtract({ hours: 3 })
  await record(manager, happened({ occurredAt }))
  const { items } = await logSeenBy(manager)
  assert.equal(items[0]?.occurredAt, occurredAt.toString({ fractionalSecondDigits: 3 }))
})

test('the log is read newest first, page by page, and stable while it grows', async () => {
  const { manager } = await t.make.helpdesk()
  await record(manager, happened({ name: 'team.created' }), happened({ name: 'team.updated' }))
  t.clock.advance({ seconds: 1 })
  await record(manager, happened({ name: 'view.created' }), happened({ name: 'view.updated' }))

  const first = await logSeenBy(manager, '?limit=3')
  await record(manager, happened({ name: 'view.removed' }))
  const rest = await logSeenBy(manager, `?limit=3&cursor=${first.nextCursor}`)

  assert.deepEqual(
    [...first.items, ...rest.items].map(({ action }) => action),
    ['view.updated', 'view.created', 'team.updated', 'team.created'],
  )
  assert.equal(rest.nextCursor, null)
})

test('the log is filtered by actor, entity, action and time', async () => {
  const { manager, agent, customer } = await t.make.helpdesk()
  const about = happened({ name: 'settings.logo_changed' })
  await record(agent, about)
  t.clock.advance({ minutes: 1 })
  const noon = t.clock.now().toString({ fractionalSecondDigits: 3 })
  await record(customer, happened({ entity: { type: 'door', id: null, orgId: null } }))

  const cases = {
    [`actorId=${agent.id}`]: ['settings.logo_changed'],
    [`entityId=${about.entity.id}`]: ['settings.logo_changed'],
    'entityType=door': ['settings.changed'],
    'action=settings.logo_changed': ['settings.logo_changed'],
    [`from=${noon}`]: ['settings.changed'],
    [`to=${noon}`]: ['settings.logo_changed'],
    [`from=${noon}&to=${noon}`]: [],
    'action=settings.logo_changed&entityType=door': [],
  }
  for (const [query, expected] of Object.entries(cases)) {
    const { items } = await logSeenBy(manager, `?${query}`)
    assert.deepEqual(
      items.map(({ action }) => action),
      expected,
      query,
    )
  }
})

test('an instant that PostgreSQL cannot hold is a problem of the request', async () => {
  const { manager } = await t.make.helpdesk()
  for (const from of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-12', 'yesterday', '2026-02-30T00:00:00Z']) {
    const answer = await t.as(manager).get(`/api/audit?from=${from}`)
    assert.equal(answer.statusCode, 400, from)
    assert.equal(answer.json<Problem>().errors?.[0]?.path, '/from')
  }
})

test('PRM-2 the log is for staff who may read it', async () => {
  const { tenantId, orgId, agent, customer } = await t.make.helpdesk()
  const administrator = await t.make.user(tenantId, 'customer_admin', { orgId })
  for (const user of [agent, customer, administrator]) {
    assert.equal((await t.as(user).get('/api/audit')).statusCode, 403)
  }
})

test('ISO-1 another helpdesk’s log does not exist', async () => {
  const { manager } = await t.make.helpdesk()
  await record((await t.make.helpdesk()).manager, happened())
  assert.deepEqual((await logSeenBy(manager)).items, [])
})
