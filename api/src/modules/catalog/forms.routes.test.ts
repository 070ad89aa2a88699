import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Service } from '@atum-desk/contract/catalog'
import type { Page } from '@atum-desk/contract/common'
import type { FieldBody } from '@atum-desk/contract/forms'
import type { Problem } from '@atum-desk/contract/problem'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function administered() {
  const helpdesk = await t.make.helpdesk()
  return { ...helpdesk, admin: await t.make.user(helpdesk.tenantId, 'admin') }
}

const assetTag: FieldBody = {
  key: 'asset_tag',
  label: { en: 'Asset tag', ar: 'رقم الجهاز' },
  type: 'text',
  required: true,
}
const device: FieldBody = {
  key: 'device',
  label: { en: 'Device' },
  type: 'choice',
  options: [{ value: 'laptop', label: { en: 'Laptop' } }],
}
const warranty: FieldBody = { key: 'warranty', label: { en: 'Warranty' }, type: 'date', visibleToCustomer: false }

const post = (admin: TestUser, body: object) => t.as(admin).post('/api/services', { name: 'Laptop', ...body })
const patch = (admin: TestUser, id: string, body: object) => t.as(admin).patch(`/api/services/${id}`, body)
const withForm = (...fields: FieldBody[]) => ({ form: { fields } })
const keysOf = ({ form }: Service) => form?.fields.map(({ key }) => key)

test('CAT-4 a service has a form, whose edit is another version of it', async () => {
  const { admin } = await administered()
  const answer = await post(admin, withForm(assetTag, device))
  assert.equal(answer.statusCode, 201)
  const service = answer.json<Service>()
  const said = { visibleToCustomer: true, editableByCustomer: true }
  assert.deepEqual(service.form, {
    version: 1,
    fields: [
      { ...assetTag, ...said },
      { ...device, required: false, ...said },
    ],
  })
  assert.equal(service.version, 1)

  const same = (await patch(admin, service.id, { version: 1, ...withForm(assetTag, device) })).json<Service>()
  assert.deepEqual([same.version, same.form?.version], [1, 1], 'the same form is no edit')
  const turned = (await patch(admin, service.id, { version: 1, ...withForm(device, assetTag) })).json<Service>()
  assert.deepEqual([turned.version, turned.form?.version, keysOf(turned)], [2, 2, ['device', 'asset_tag']])
  const without = (await patch(admin, service.id, { version: 2, form: null })).json<Service>()
  assert.deepEqual([without.version, without.form], [3, null])
  const again = (await patch(admin, service.id, { version: 3, ...withForm(device) })).json<Service>()
  assert.deepEqual(again.form?.version, 3)
  const stale = await patch(admin, service.id, { version: 3, ...withForm(assetTag) })
  assert.equal(stale.json<Problem>().code, 'version-conflict')

  const { items } = (await t.as(admin).get(`/api/audit?entityId=${service.id}`)).json<Page<AuditEntry>>()
  assert.deepEqual(
    items.map(({ newValue }) => (newValue as { formVersion: number }).formVersion),
    [3, null, 2, 1],
  )
})

test('CAT-4 a key means one type for as long as the service lives', async () => {
  const { admin } = await administered()
  const { id } = (await post(admin, withForm(assetTag, device))).json<Service>()
  await patch(admin, id, { version: 1, ...withForm(device) })
  const another = { ...assetTag, type: 'number' } as const
  const refused = await patch(admin, id, { version: 2, ...withForm(device, another) })
  assert.equal(refused.statusCode, 400)
  assert.deepEqual(
    refused.json<Problem>().errors?.map(({ path, code }) => [path, code]),
    [['/form/fields/1/type', 'type-changed']],
  )
  assert.equal((await patch(admin, id, { version: 2, ...withForm(device, assetTag) })).statusCode, 200)
  const raw = `insert into service_form_fields
    select (jsonb_populate_record(f, '{"key": "asset_tag", "type": "number", "position": 9}')).* from service_form_fields f
    where key = 'device' and form_version = 2 and service_id = '${id}'`
  await assert.rejects(
    t.db.write(admin.ctx, ({ q }) => sql.raw(raw).execute(q)),
    { constraint: 'service_form_fields_key' },
  )
})

test('CAT-4 a form that makes no sense is refused, and so is one without end', async () => {
  const { admin } = await administered()
  const many = (count: number) => Array.from({ length: count }, (_, n) => ({ ...assetTag, key: `key_${n}` }))
  const options = Array.from({ length: 101 }, (_, n) => ({ value: `v${n}`, label: { en: 'V' } }))
  const table: [object[], string][] = [
    [[], '/form/fields'],
    [many(51), '/form/fields'],
    [[{ ...device, options }], '/form/fields/0/options'],
    [[{ ...assetTag, key: 'Asset Tag' }], '/form/fields/0/key'],
    [[{ ...assetTag, key: '__proto__' }], '/form/fields/0/key'],
    [[{ ...assetTag, label: 'Asset tag' }], '/form/fields/0/label'],
    [[{ ...assetTag, label: { ar: 'رقم' } }], '/form/fields/0/label/en'],
    [[{ ...assetTag, label: { en: 'x'.repeat(201) } }], '/form/fields/0/label/en'],
    [[{ ...assetTag, type: 'file' }], '/form/fields/0/type'],
    [[{ ...assetTag, pattern: '.*' }], '/form/fields/0/pattern'],
    [[assetTag, assetTag], '/form/fields/1/key'],
    [[{ ...device, options: undefined }], '/form/fields/0/options'],
  ]
  for (const [fields, path] of table) {
    const answer = await post(admin, { form: { fields } })
    assert.equal(answer.statusCode, 400, path)
    assert.ok(
      answer.json<Problem>().errors?.some((error) => error.path === path),
      `${path}: ${answer.body}`,
    )
  }
  assert.equal((await post(admin, { form: { fields: many(50) } })).statusCode, 201)
})

test('CAT-6 a customer is asked what he may see: the rest is absent, for raw SQL too', async () => {
  const { admin, customer, agent } = await administered()
  const internal = { ...warranty, key: 'supplier', type: 'text' } as const
  const { id } = (await post(admin, withForm(assetTag, warranty, internal))).json<Service>()
  for (const url of ['/api/services', `/api/services/${id}`]) {
    const { body } = await t.as(customer).get(url)
    assert.match(body, /asset_tag/)
    assert.doesNotMatch(body, /warranty|supplier|visibleToCustomer|customerVisible|"team"|"tags"/i, url)
    assert.match((await t.as(agent).get(url)).body, /warranty.*supplier/i)
  }
  const rows = (table: string, user: TestUser) =>
    t.db.read(user.ctx, ({ q }) =>
      q
        .selectFrom(table as 'service_form_fields')
        .select('key')
        .execute(),
    )
  assert.equal((await rows('service_form_fields', agent)).length, 3)
  assert.deepEqual(await rows('service_form_fields', customer), [{ key: 'asset_tag' }])
  assert.deepEqual(await rows('service_form_keys', customer), [])
})

test('CAT-3 customers see what they may choose, in the order of the positions', async () => {
  const { admin, customer, agent } = await administered()
  await post(admin, { name: 'Zoom rooms', position: 1 })
  await post(admin, { name: 'beta', position: 10 })
  await post(admin, { name: 'Alpha', position: 10 })
  const { id } = (await post(admin, { name: 'Data centre', position: 2, customerVisible: false })).json<Service>()
  const namesFor = async (user: TestUser) => {
    const first = (await t.as(user).get('/api/services?limit=2')).json<Page<Service>>()
    const rest = (await t.as(user).get(`/api/services?limit=2&cursor=${first.nextCursor}`)).json<Page<Service>>()
    return [...first.items, ...rest.items].map(({ name }) => name)
  }
  assert.deepEqual(await namesFor(customer), ['Zoom rooms', 'Alpha', 'beta'])
  assert.deepEqual(await namesFor(agent), ['Zoom rooms', 'Data centre', 'Alpha', 'beta'])
  assert.equal((await t.as(customer).get(`/api/services/${id}`)).statusCode, 404)
})
