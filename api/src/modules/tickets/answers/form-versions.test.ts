import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FieldBody } from '@atum-desk/contract/forms'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../../../testing/app.ts'
import { addService, assetTag, device, warranty } from '../../../testing/catalogue.ts'
import type { TestUser } from '../../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const text = { title: 'A new laptop', description: 'Before the audit, please.' }

async function asked(...fields: FieldBody[]) {
  const desk = await t.make.helpdesk()
  const admin = await t.make.user(desk.tenantId, 'admin')
  const service = await addService(t, admin, fields)
  const edit = async (version: number, next: FieldBody[]) => {
    const answer = await t.as(admin).patch(`/api/services/${service.id}`, { version, form: { fields: next } })
    assert.equal(answer.statusCode, 200, answer.body)
  }
  return { ...desk, admin, service, edit }
}

const open = async (user: TestUser, body: object) =>
  (await t.as(user).post('/api/tickets', { ...text, ...body })).json<Ticket>()
const patch = (user: TestUser, { id, version }: Ticket, body: object) =>
  t.as(user).patch(`/api/tickets/${id}`, { version, ...body })
const read = async (user: TestUser, { id }: Ticket) => (await t.as(user).get(`/api/tickets/${id}`)).json<Ticket>()
const accept = (user: TestUser, { id }: Ticket, body = {}) =>
  t.as(user).post(`/api/internal/tickets/${id}/accept`, body)
const answersOf = ({ fields }: Ticket) => fields.map(({ key, value, service }) => [key, value, service?.name ?? ''])
const faultsOf = (answer: { json<T>(): T }) => answer.json<Problem>().errors?.map(({ path, code }) => [path, code])

test('CAT-4 a ticket keeps the form under which it was opened, whatever becomes of that', async () => {
  const { customer, agent, manager, service, edit } = await asked(assetTag, device)
  const fields = { asset_tag: 'A', device: 'phone' }
  const ticket = await open(customer, { serviceId: service.id, fields })
  const before = ticket.fields

  const laptopOnly = { ...device, options: device.options.slice(0, 1) }
  await edit(1, [laptopOnly])
  assert.deepEqual((await read(customer, ticket)).fields, before, 'an option and a field were removed')
  await edit(2, [
    { ...assetTag, label: { en: 'Inventory number' }, maxLength: 3 },
    { ...warranty, required: true },
  ])
  assert.deepEqual((await read(customer, ticket)).fields, before, 'a label changed, and more is required')

  const changed = await patch(agent, ticket, { fields: { asset_tag: 'ABCD', device: 'laptop' } })
  assert.equal(changed.statusCode, 200, 'by the rules of its own form')
  assert.equal((await accept(manager, ticket)).statusCode, 200)
  const other = await t
    .as(customer)
    .post('/api/tickets', { ...text, serviceId: service.id, fields: { asset_tag: 'ABCD' } })
  assert.deepEqual(faultsOf(other), [['/fields/asset_tag', 'maxLength']])
})

test('CAT-4 what became internal stays visible where it was asked openly, and the other way about', async () => {
  const { customer, agent, service, edit } = await asked(device, warranty)
  const ticket = await open(customer, { serviceId: service.id, fields: { device: 'phone' } })
  await patch(agent, ticket, { fields: { warranty: '2027-01-31' } })
  await edit(1, [
    { ...device, visibleToCustomer: false },
    { ...warranty, visibleToCustomer: true },
  ])
  assert.deepEqual(answersOf(await read(customer, ticket)), [['device', 'phone', '']])
  assert.deepEqual(answersOf(await read(agent, ticket)), [
    ['device', 'phone', ''],
    ['warranty', '2027-01-31', ''],
  ])
})

test('CAT-4 a ticket from before there was a form is asked nothing, and may be answered', async () => {
  const { customer, agent, manager, service, edit } = await asked()
  const ticket = await open(customer, { serviceId: service.id })
  await edit(1, [assetTag, { ...warranty, required: true }])
  assert.deepEqual((await read(agent, ticket)).fields, [])
  assert.equal((await accept(manager, ticket)).statusCode, 200)
  const answered = await patch(agent, await read(agent, ticket), { fields: { asset_tag: 'A' } })
  assert.deepEqual(answersOf(answered.json<Ticket>()), [
    ['asset_tag', 'A', ''],
    ['warranty', null, ''],
  ])
})

test('CAT-9 another service asks its own questions, and the answers to the former stay', async () => {
  const { admin, customer, agent, service } = await asked(assetTag, warranty)
  const depot = { ...assetTag, key: 'depot' }
  const other = await addService(t, admin, [depot, { ...assetTag, required: false }])
  const ticket = await open(customer, { serviceId: service.id, fields: { asset_tag: 'A' } })
  const warranted = (await patch(agent, ticket, { fields: { warranty: '2027-01-31' } })).json<Ticket>()

  const refused = await patch(agent, warranted, { serviceId: other.id })
  assert.equal(refused.statusCode, 422)
  assert.equal(refused.json<Problem>().code, 'fields-required')
  assert.deepEqual(faultsOf(refused), [['/fields/depot', 'required']])
  const mixed = await patch(agent, warranted, {
    serviceId: other.id,
    fields: { depot: 'Cairo', warranty: '2028-01-31' },
  })
  assert.deepEqual(faultsOf(mixed), [['/fields/warranty', 'unknown']])

  const moved = (await patch(agent, warranted, { serviceId: other.id, fields: { depot: 'Cairo' } })).json<Ticket>()
  const left = [
    ['asset_tag', 'A', service.name],
    ['warranty', '2027-01-31', service.name],
  ]
  assert.deepEqual(answersOf(moved), [['depot', 'Cairo', ''], ['asset_tag', null, ''], ...left])
  assert.deepEqual(answersOf(await read(customer, ticket)), [
    ['depot', 'Cairo', ''],
    ['asset_tag', null, ''],
    ...left.slice(0, 1),
  ])

  const back = (await patch(agent, moved, { serviceId: service.id })).json<Ticket>()
  assert.deepEqual(answersOf(back), [
    ['asset_tag', 'A', ''],
    ['warranty', '2027-01-31', ''],
    ['depot', 'Cairo', other.name],
  ])
  const none = (await patch(agent, back, { serviceId: null })).json<Ticket>()
  assert.deepEqual(
    none.fields.map((field) => field.service?.name),
    [service.name, service.name, other.name],
  )
})

test('CAT-9 after the gate another service asks what staff answer, too; triage may answer for the one it chooses', async () => {
  const { admin, customer, agent, manager, service } = await asked()
  const other = await addService(t, admin, [assetTag, { ...warranty, required: true }])
  const ticket = await open(customer, { serviceId: service.id })
  assert.deepEqual(faultsOf(await accept(manager, ticket, { serviceId: other.id })), [
    ['/fields/asset_tag', 'required'],
    ['/fields/warranty', 'required'],
  ])
  const fields = { asset_tag: 'A', warranty: '2027-01-31' }
  const accepted = await accept(manager, ticket, { serviceId: other.id, fields })
  assert.equal(accepted.statusCode, 200, accepted.body)
  assert.deepEqual(answersOf(accepted.json<Ticket>()), [
    ['asset_tag', 'A', ''],
    ['warranty', '2027-01-31', ''],
  ])

  const plain = await open(customer, { serviceId: service.id })
  const taken = (await accept(manager, plain)).json<Ticket>()
  const late = await patch(agent, taken, { serviceId: other.id, fields: { asset_tag: 'A' } })
  assert.deepEqual(faultsOf(late), [['/fields/warranty', 'required']])
})

test('CAT-6 CAT-9 a customer answers what an earlier form asked staff alone, and runs into nothing', async () => {
  const openly = { key: 'cost_centre', label: { en: 'Cost centre' }, type: 'text' } as const
  const { customer, agent, admin, service, edit } = await asked({ ...openly, visibleToCustomer: false }, device)
  const other = await addService(t, admin, [device])
  const ticket = await open(customer, { serviceId: service.id })
  await patch(agent, ticket, { fields: { cost_centre: 'Ours' } })
  await edit(1, [openly, device])
  const away = await patch(customer, await read(customer, ticket), { serviceId: other.id })
  const fields = { cost_centre: 'Theirs' }
  const back = await patch(customer, away.json<Ticket>(), { serviceId: service.id, fields })
  assert.equal(back.statusCode, 200, back.body)
  for (const reader of [customer, agent]) {
    assert.deepEqual(answersOf(await read(reader, ticket))[0], ['cost_centre', 'Theirs', ''])
  }
  const settled = await patch(agent, await read(agent, ticket), { fields: { cost_centre: 'Both' } })
  assert.equal(settled.statusCode, 200, settled.body)
  assert.deepEqual(answersOf(await read(customer, ticket))[0], ['cost_centre', 'Both', ''])
})
