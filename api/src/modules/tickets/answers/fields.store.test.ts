import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Ticket } from '@atum-desk/contract/tickets'
import { sql } from 'kysely'
import type { Context } from '../../../platform/access/context.ts'
import { type TestApp, testApp } from '../../../testing/app.ts'
import { addService, assetTag, device, warranty } from '../../../testing/catalogue.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

/** Raw SQL as the application role, in that caller's transaction. */
const raw = (ctx: Context, statement: string) => t.db.write(ctx, ({ q }) => sql.raw(statement).execute(q))
const text = { title: 'A new laptop', description: 'Before the audit, please.' }

async function answered() {
  const desk = await t.make.helpdesk()
  const admin = await t.make.user(desk.tenantId, 'admin')
  const approval = { ...device, key: 'approval', editableByCustomer: false }
  const service = await addService(t, admin, [assetTag, approval, warranty])
  const body = { ...text, serviceId: service.id, fields: { asset_tag: 'A' } }
  const opened = (await t.as(desk.customer).post('/api/tickets', body)).json<Ticket>()
  const fields = { approval: 'laptop', warranty: '2027-01-31' }
  const patch = { version: opened.version, fields }
  const ticket = (await t.as(desk.agent).patch(`/api/tickets/${opened.id}`, patch)).json<Ticket>()
  return { ...desk, admin, service, ticket }
}

test('CAT-6 ISO-2 raw SQL of a customer finds no internal answer, and of another organization none at all', async () => {
  const { tenantId, customer, agent } = await answered()
  const neighbour = await t.make.user(tenantId, 'customer_admin', { orgId: await t.make.organization(tenantId) })
  const foreigner = (await t.make.helpdesk()).agent
  const keysFor = async (ctx: Context) => {
    const { rows } = await raw(ctx, 'select key from ticket_field_values order by key')
    return rows.map((row) => (row as { key: string }).key)
  }
  assert.deepEqual(await keysFor(agent.ctx), ['approval', 'asset_tag', 'warranty'])
  assert.deepEqual(await keysFor(customer.ctx), ['approval', 'asset_tag'])
  assert.deepEqual(await keysFor(neighbour.ctx), [])
  assert.deepEqual(await keysFor(foreigner.ctx), [])
  assert.deepEqual((await raw(customer.ctx, 'select from ticket_templates')).rows, [])
  const internal = `select from ticket_events where details::text like '%warranty%'`
  assert.equal((await raw(customer.ctx, internal)).rows.length, 0)
  assert.equal((await raw(agent.ctx, internal)).rows.length, 1)
})

test('CAT-6 TKT-4 raw SQL of a customer writes his own answers alone, and none after the gate', async () => {
  const { customer, manager, ticket, service } = await answered()
  const set = (key: string) => `update ticket_field_values set value = '"B"' where key = '${key}' returning key`
  const add = (key: string, type: string, value: string) => `insert into ticket_field_values
    select tenant_id, org_id, ticket_id, service_id, '${key}', form_version, '${type}', false, '${value}'
    from ticket_field_values where key = 'asset_tag' on conflict do nothing`
  assert.equal((await raw(customer.ctx, set('asset_tag'))).rows.length, 1)
  assert.equal((await raw(customer.ctx, set('approval'))).rows.length, 0)
  assert.equal((await raw(customer.ctx, set('warranty'))).rows.length, 0)
  assert.equal(
    (await raw(customer.ctx, `delete from ticket_field_values where key = 'approval' returning key`)).rows.length,
    0,
  )
  await assert.rejects(raw(customer.ctx, add('warranty', 'date', '"2028-01-01"')), { code: '42501' })
  await assert.rejects(raw(customer.ctx, add('other', 'text', '"x"')), { code: '42501' })
  const fields = `update service_form_fields set internal = false where service_id = '${service.id}'`
  await assert.rejects(raw(customer.ctx, fields), { code: '42501' })

  await t.as(manager).post(`/api/internal/tickets/${ticket.id}/accept`, {})
  assert.equal((await raw(customer.ctx, set('asset_tag'))).rows.length, 0)
  const form = `update tickets set form_version = null where id = '${ticket.id}'`
  await assert.rejects(raw(customer.ctx, form), { code: '42501' })
})

test('CAT-5 PostgreSQL holds an answer to its field: its JSON type, its visibility, its form', async () => {
  const { agent, service } = await answered()
  const set = (assignment: string) =>
    raw(
      agent.ctx,
      `update ticket_field_values set ${assignment} where key = 'warranty' and service_id = '${service.id}'`,
    )
  await assert.rejects(set(`value = '42'`), { code: '23514' })
  await assert.rejects(set(`value = 'null'`), { code: '23514' })
  await assert.rejects(set(`value = to_jsonb(repeat('x', 70000))`), { code: '23514' })
  await assert.rejects(set('internal = false'), { code: '23503' })
  await assert.rejects(set('form_version = 2'), { code: '23503' })
  await assert.rejects(set(`type = 'text'`), { code: '23503' })
  await assert.rejects(raw(agent.ctx, `update service_forms set version = 9`), { code: '42501' })
  await assert.rejects(raw(agent.ctx, `delete from service_form_fields`), { code: '42501' })
})

test('CAT-3 a customer’s own transaction cannot choose what is not offered to him', async () => {
  const { admin, customer, ticket } = await answered()
  const hidden = await addService(t, admin, [], { customerVisible: false })
  const choose = (id: string) =>
    `update tickets set service_id = '${id}', form_version = null where id = '${ticket.id}'`
  await assert.rejects(raw(customer.ctx, choose(hidden.id)), /cannot choose this service/)
  const copy = `insert into tickets select (jsonb_populate_record(t,
    '{"id": "${hidden.id}", "number": 1, "service_id": "${hidden.id}", "form_version": null}')).* from tickets t`
  await assert.rejects(raw(customer.ctx, copy), /cannot choose this service/)
  const offered = await addService(t, admin, [])
  await raw(customer.ctx, choose(offered.id))
})

test('CAT-4 of an edit and openings at once, each ticket has the one version or the other, whole', async () => {
  const { admin, customer, service } = await answered()
  const both = { asset_tag: 'A', device: 'laptop' }
  const openOne = (n: number) =>
    t.as(customer).post('/api/tickets', {
      ...text,
      serviceId: service.id,
      fields: n % 2 === 0 ? { asset_tag: 'A' } : both,
    })
  const edit = (version: number, fields: object[]) =>
    t.as(admin).patch(`/api/services/${service.id}`, { version, form: { fields } })
  const editing = async () => {
    for (let version = 1; version <= 8; version += 1) {
      const fields = version % 2 === 1 ? [assetTag, { ...device, required: true }] : [assetTag]
      assert.equal((await edit(version, fields)).statusCode, 200)
    }
  }
  const [answers] = await Promise.all([Promise.all(Array.from({ length: 24 }, (_, n) => openOne(n))), editing()])
  assert.ok(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 400))
  const opened = answers.filter(({ statusCode }) => statusCode === 201).map((answer) => answer.json<Ticket>())
  assert.ok(opened.length > 0)
  for (const { fields } of opened) {
    const keys = fields.map(({ key }) => key).join()
    assert.ok(['asset_tag', 'asset_tag,device', 'asset_tag,approval'].includes(keys), keys)
    assert.ok(fields.every(({ required, value }) => !required || value !== null))
  }
})
