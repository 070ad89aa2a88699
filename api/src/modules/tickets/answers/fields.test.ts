import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { FieldBody } from '@atum-desk/contract/forms'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
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
  return { ...desk, admin, service }
}

const open = (user: TestUser, body: object, headers = {}) =>
  t.as(user).post('/api/tickets', { ...text, ...body }, headers)
const ticketOf = async (user: TestUser, body: object) => (await open(user, body)).json<Ticket>()
const patch = (user: TestUser, { id, version }: Ticket, body: object) =>
  t.as(user).patch(`/api/tickets/${id}`, { version, ...body })
const accept = (user: TestUser, { id }: Ticket, body = {}) =>
  t.as(user).post(`/api/internal/tickets/${id}/accept`, body)
const read = async (user: TestUser, { id }: Ticket) => (await t.as(user).get(`/api/tickets/${id}`)).json<Ticket>()
const answersOf = ({ fields }: Ticket) => Object.fromEntries(fields.map(({ key, value }) => [key, value]))
const faultsOf = (answer: { json<T>(): T }) => answer.json<Problem>().errors?.map(({ path, code }) => [path, code])

const eventsFor = async (user: TestUser, { id }: Ticket) => {
  const { items } = (await t.as(user).get(`/api/tickets/${id}/timeline`)).json<Page<TimelineEntry>>()
  return items.flatMap((entry) => (entry.type === 'event' ? [entry.event] : []))
}

test('CAT-5 a ticket is opened with its answers, and told with its questions', async () => {
  const { customer, agent, service } = await asked(assetTag, device, warranty)
  const answer = await open(customer, { serviceId: service.id, fields: { asset_tag: 'LAP-0042', device: 'laptop' } })
  assert.equal(answer.statusCode, 201)
  const ticket = answer.json<Ticket>()
  const rest = { editableByCustomer: true }
  assert.deepEqual(ticket.fields, [
    { ...assetTag, ...rest, value: 'LAP-0042' },
    { ...device, required: false, ...rest, value: 'laptop' },
  ])
  const { visibleToCustomer: _, ...internal } = { ...warranty, internal: true }
  assert.deepEqual((await read(agent, ticket)).fields.at(-1), {
    ...internal,
    required: false,
    editableByCustomer: false,
    value: null,
  })
})

test('CAT-5 what is wrong with an answer is told by its path, and nothing is written', async () => {
  const { customer, agent, service } = await asked(assetTag, device)
  const serviceId = service.id
  const table: [object, [string, string][]][] = [
    [{ asset_tag: 'A', device: 'fax' }, [['/fields/device', 'enum']]],
    [{ asset_tag: 'A', serial: '1' }, [['/fields/serial', 'unknown']]],
    [
      { asset_tag: 7, device: 7 },
      [
        ['/fields/asset_tag', 'type'],
        ['/fields/device', 'type'],
      ],
    ],
    [{}, [['/fields/asset_tag', 'required']]],
    [{ asset_tag: null }, [['/fields/asset_tag', 'required']]],
  ]
  for (const [fields, faults] of table) {
    const answer = await open(customer, { serviceId, fields })
    assert.equal(answer.statusCode, 400)
    assert.equal(answer.json<Problem>().code, 'validation-failed')
    assert.deepEqual(faultsOf(answer), faults)
  }
  for (const fields of [{ asset_tag: {} }, { 'Asset Tag': 'x' }, [], { asset_tag: 'x'.repeat(10_001) }]) {
    assert.equal((await open(customer, { serviceId, fields })).statusCode, 400)
  }
  const nothingAsked = await open(customer, { fields: { asset_tag: 'A' } })
  assert.deepEqual(faultsOf(nothingAsked), [['/fields/asset_tag', 'unknown']])
  assert.deepEqual((await t.as(agent).get('/api/tickets')).json().items, [])
})

test('CAT-5 TKT-8 answers belong to what was sent, in whatever order', async () => {
  const { customer, service } = await asked(assetTag, device)
  const send = (fields: object) => open(customer, { serviceId: service.id, fields }, { 'idempotency-key': 'key-1' })
  const first = await send({ asset_tag: 'A', device: 'laptop' })
  const again = await send({ device: 'laptop', asset_tag: 'A' })
  assert.deepEqual([again.statusCode, again.json<Ticket>().id], [201, first.json<Ticket>().id])
  const another = await send({ asset_tag: 'B', device: 'laptop' })
  assert.equal(another.json<Problem>().code, 'duplicate')
})

test('CAT-7 what customers answer is required of staff who open for them, what staff answer at the gate', async () => {
  const contract = { ...warranty, key: 'contract', type: 'text', required: true } as const
  const { customer, agent, manager, service } = await asked(assetTag, contract)
  const serviceId = service.id
  const without = await open(agent, { serviceId, requesterId: customer.id })
  assert.deepEqual(faultsOf(without), [['/fields/asset_tag', 'required']])

  const ticket = await ticketOf(agent, { serviceId, requesterId: customer.id, fields: { asset_tag: 'A' } })
  const early = await accept(manager, ticket)
  assert.equal(early.statusCode, 422)
  assert.equal(early.json<Problem>().code, 'fields-required')
  assert.deepEqual(faultsOf(early), [['/fields/contract', 'required']])
  assert.equal((await read(agent, ticket)).status, 'NEW')
  const byStatus = await t.as(manager).post(`/api/internal/tickets/${ticket.id}/status`, { to: 'ACCEPTED' })
  assert.equal(byStatus.json<Problem>().code, 'fields-required')

  const accepted = await accept(manager, ticket, { fields: { contract: 'C-7' } })
  assert.equal(accepted.statusCode, 200)
  assert.deepEqual(answersOf(accepted.json<Ticket>()), { asset_tag: 'A', contract: 'C-7' })
  for (const key of ['asset_tag', 'contract']) {
    const emptied = await patch(agent, accepted.json<Ticket>(), { fields: { [key]: null } })
    assert.deepEqual(faultsOf(emptied), [[`/fields/${key}`, 'required']])
  }
})

test('CAT-8 a change names what it changes: the rest stays, null empties, and no difference is no change', async () => {
  const note = { ...assetTag, key: 'note', required: false }
  const { customer, agent, service } = await asked(assetTag, device, note)
  const fields = { asset_tag: 'A', device: 'laptop', note: 'n' }
  const ticket = await ticketOf(customer, { serviceId: service.id, fields })

  t.clock.advance({ minutes: 1 })
  const changed = (await patch(agent, ticket, { fields: { asset_tag: 'B', note: null } })).json<Ticket>()
  assert.deepEqual(answersOf(changed), { asset_tag: 'B', device: 'laptop', note: null })
  assert.equal(changed.version, ticket.version + 1)
  assert.notEqual(changed.updatedAt, ticket.updatedAt)
  const same = (await patch(agent, changed, { fields: { asset_tag: 'B', note: null } })).json<Ticket>()
  assert.equal(same.version, changed.version)
  assert.equal((await patch(agent, ticket, { fields: { asset_tag: 'C' } })).statusCode, 409)

  const event = (await eventsFor(customer, ticket)).at(-1)
  assert.equal(event?.name, 'ticket.updated')
  assert.deepEqual(event?.details, {
    changed: ['fields'],
    fields: [
      { key: 'asset_tag', label: assetTag.label },
      { key: 'note', label: note.label },
    ],
  })
  const admin = await t.make.user(agent.ctx.tenantId, 'admin')
  const { items } = (await t.as(admin).get(`/api/audit?entityId=${ticket.id}`)).json<Page<AuditEntry>>()
  const [entry, opened] = items
  assert.deepEqual(entry?.oldValue, { fields: { asset_tag: 'A', note: 'n' } })
  assert.deepEqual(entry?.newValue, { fields: { asset_tag: 'B', note: null } })
  const first = opened?.newValue as { fields?: object } | undefined
  assert.deepEqual(first?.fields, fields)
})

test('CAT-6 an internal answer is told to staff alone: no member, no event, no instant of it reaches a customer', async () => {
  const { customer, agent, manager, service } = await asked(assetTag, warranty)
  const ticket = await ticketOf(customer, { serviceId: service.id, fields: { asset_tag: 'A' } })
  const before = await read(customer, ticket)
  t.clock.advance({ minutes: 1 })

  const changed = (await patch(agent, ticket, { fields: { warranty: '2027-01-31' } })).json<Ticket>()

  assert.deepEqual(answersOf(changed), { asset_tag: 'A', warranty: '2027-01-31' })
  assert.deepEqual(await read(customer, ticket), before)
  const pages = ['', '/timeline', '/comments'].map((path) => `/api/tickets/${ticket.id}${path}`)
  for (const url of [...pages, '/api/tickets', '/api/tickets?q=2027-01-31', '/api/services']) {
    assert.doesNotMatch((await t.as(customer).get(url)).body, /warranty|2027|internal/i, url)
  }
  assert.equal((await eventsFor(customer, ticket)).length, 1)
  const event = (await eventsFor(agent, ticket)).at(-1)
  assert.deepEqual([event?.internal, event?.details.fields?.map(({ key }) => key)], [true, ['warranty']])

  const refused = [
    await open(customer, { serviceId: service.id, fields: { asset_tag: 'A', warranty: '2027-01-31' } }),
    await patch(customer, ticket, { fields: { warranty: '2027-01-31' } }),
    await patch(customer, ticket, { fields: { warranty: null } }),
  ]
  for (const answer of refused) {
    assert.equal(answer.statusCode, 400)
    assert.deepEqual(faultsOf(answer), [['/fields/warranty', 'unknown']], 'as if there were no such field')
  }
  await accept(manager, ticket)
  assert.doesNotMatch((await t.as(customer).get(`/api/tickets/${ticket.id}`)).body, /warranty/)
})

test('CAT-6 TKT-5 an internal answer is in the version that staff have seen, and not in the customer’s', async () => {
  const { customer, agent, manager, service } = await asked(assetTag, warranty)
  const ticket = await ticketOf(customer, { serviceId: service.id, fields: { asset_tag: 'A' } })
  const answered = (await patch(agent, ticket, { fields: { warranty: '2027-01-01' } })).json<Ticket>()
  assert.equal(answered.version, 2)
  const stale = await patch(manager, ticket, { fields: { warranty: '2028-01-01' } })
  assert.deepEqual([stale.statusCode, stale.json<Problem>().currentVersion], [409, 2])
  const { items } = (await t.as(customer).get('/api/tickets')).json<Page<Ticket>>()
  assert.deepEqual([(await read(customer, ticket)).version, items[0]?.version], [1, 1])
  assert.equal((await patch(customer, ticket, { title: 'A new laptop, urgently' })).statusCode, 200)
  assert.equal((await patch(customer, ticket, { title: 'Never mind' })).json<Problem>().currentVersion, 2)
  assert.equal((await read(agent, ticket)).version, 3)
})

test('CAT-6 a customer reads what staff answer for him, and changes his own answers until the ticket is accepted', async () => {
  const approval = { ...device, key: 'approval', editableByCustomer: false }
  const { customer, agent, manager, service } = await asked(assetTag, approval)
  const early = await open(customer, { serviceId: service.id, fields: { asset_tag: 'A', approval: 'laptop' } })
  assert.deepEqual(faultsOf(early), [['/fields/approval', 'staff-only']])
  const ticket = await ticketOf(customer, { serviceId: service.id, fields: { asset_tag: 'A' } })

  const his = (await patch(customer, ticket, { fields: { asset_tag: 'B' } })).json<Ticket>()
  const theirs = (await patch(agent, his, { fields: { approval: 'laptop' } })).json<Ticket>()
  const seen = await read(customer, ticket)
  assert.deepEqual(answersOf(seen), { asset_tag: 'B', approval: 'laptop' })
  assert.deepEqual(faultsOf(await patch(customer, theirs, { fields: { approval: null } })), [
    ['/fields/approval', 'staff-only'],
  ])
  await accept(manager, ticket)
  const late = await patch(customer, await read(customer, ticket), { fields: { asset_tag: 'C' } })
  assert.equal(late.statusCode, 403)
})
