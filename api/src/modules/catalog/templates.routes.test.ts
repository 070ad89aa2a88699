import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Template } from '@atum-desk/contract/templates'
import type { Ticket } from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../../testing/app.ts'
import { addService, assetTag, device, warranty } from '../../testing/catalogue.ts'
import type { TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function administered() {
  const desk = await t.make.helpdesk()
  const admin = await t.make.user(desk.tenantId, 'admin')
  const service = await addService(t, admin, [assetTag, device, warranty], { priority: 'P4', tags: ['onsite'] })
  return { ...desk, admin, service }
}

const post = (user: TestUser, body: object) => t.as(user).post('/api/templates', { name: 'New colleague', ...body })
const faultsOf = (answer: { json<T>(): T }) => answer.json<Problem>().errors?.map(({ path, code }) => [path, code])
const text = { title: 'A new colleague', description: 'Prepare a laptop.' }
const fields = { asset_tag: 'LAP-1', warranty: '2027-01-31' }
const said = { ...text, priority: 'P2', category: 'Onboarding', tags: ['new'] }

test('CAT-10 an administrator writes templates, staff read them, customers do neither', async () => {
  const { admin, agent, customer, service } = await administered()
  const answer = await post(admin, { ...said, name: ' New colleague ', serviceId: service.id, fields })
  assert.equal(answer.statusCode, 201)
  const template = answer.json<Template>()
  assert.equal(answer.headers.location, `/api/templates/${template.id}`)
  const { id, name } = service
  const rest = { active: true, version: 1 }
  assert.deepEqual(template, {
    id: template.id,
    name: 'New colleague',
    ...said,
    service: { id, name },
    fields,
    ...rest,
  })
  assert.deepEqual((await t.as(agent).get('/api/templates')).json<Page<Template>>().items, [template])
  assert.equal((await t.as(customer).get('/api/templates')).statusCode, 403)
  assert.equal((await post(agent, {})).statusCode, 403)

  assert.equal((await post(admin, {})).json<Problem>().code, 'duplicate')
  const changed = await t.as(admin).patch(`/api/templates/${template.id}`, { version: 1, title: null, fields: {} })
  assert.deepEqual(changed.json(), { ...template, title: null, fields: {}, version: 2 })
  const stale = await t.as(admin).patch(`/api/templates/${template.id}`, { version: 1, title: 'Other' })
  assert.equal(stale.json<Problem>().code, 'version-conflict')
  const gone = await t.as(admin).ask('DELETE', `/api/templates/${template.id}`)
  assert.equal(gone.json<Template>().active, false)
  const { items } = (await t.as(admin).get(`/api/audit?entityId=${template.id}`)).json<Page<AuditEntry>>()
  assert.deepEqual(
    items.map(({ action }) => action),
    ['template.deactivated', 'template.updated', 'template.created'],
  )
})

test('TKT-16 a template keeps its tags in their one spelling, and none with a comma', async () => {
  const { admin } = await administered()
  const template = (await post(admin, { tags: ['Needs VPN', 'needs-vpn'] })).json<Template>()
  assert.deepEqual(template.tags, ['needs-vpn'])
  const patch = (tags: string[]) => t.as(admin).patch(`/api/templates/${template.id}`, { version: 1, tags })
  assert.equal((await patch(['a,b'])).statusCode, 400)
  assert.deepEqual((await patch(['On Site', 'ON SITE'])).json<Template>().tags, ['on-site'])
})

test('CAT-10 a template holds what its service’s form takes, and no service that is not offered', async () => {
  const { admin, service } = await administered()
  const wrong = await post(admin, { serviceId: service.id, fields: { asset_tag: 7, other: 'x' } })
  assert.deepEqual(
    [wrong.statusCode, faultsOf(wrong)],
    [
      400,
      [
        ['/fields/asset_tag', 'type'],
        ['/fields/other', 'unknown'],
      ],
    ],
  )
  assert.deepEqual(faultsOf(await post(admin, { fields })), [
    ['/fields/asset_tag', 'unknown'],
    ['/fields/warranty', 'unknown'],
  ])
  await t.as(admin).ask('DELETE', `/api/services/${service.id}`)
  const gone = await post(admin, { serviceId: service.id })
  assert.deepEqual([gone.statusCode, faultsOf(gone)], [422, [['/serviceId', 'reference']]])
})

test('CAT-10 a ticket takes from its template what the body leaves out', async () => {
  const { admin, agent, customer, service } = await administered()
  const body = { ...said, serviceId: service.id, fields }
  const { id: templateId } = (await post(admin, body)).json<Template>()
  const open = (more: object) => t.as(agent).post('/api/tickets', { templateId, requesterId: customer.id, ...more })

  const plain = (await open({})).json<Ticket>()
  assert.deepEqual(
    [plain.title, plain.description, plain.priority, plain.category],
    [text.title, text.description, 'P2', 'Onboarding'],
  )
  assert.deepEqual([plain.tags, plain.service?.id], [['new', 'onsite'], service.id])
  const answers = (ticket: Ticket) => Object.fromEntries(ticket.fields.map(({ key, value }) => [key, value]))
  assert.deepEqual(answers(plain), { asset_tag: 'LAP-1', device: null, warranty: '2027-01-31' })

  const own = { title: 'For Hana', priority: 'P1', tags: [], fields: { asset_tag: 'LAP-2', warranty: null } }
  const spoken = (await open(own)).json<Ticket>()
  assert.deepEqual([spoken.title, spoken.priority, spoken.tags], ['For Hana', 'P1', ['onsite']])
  assert.deepEqual(answers(spoken), { asset_tag: 'LAP-2', device: null, warranty: null })
  const elsewhere = await addService(t, admin, [])
  assert.deepEqual((await open({ serviceId: elsewhere.id })).json<Ticket>().fields, [])

  const asCustomer = await t.as(customer).post('/api/tickets', { ...text, templateId })
  assert.deepEqual([asCustomer.statusCode, faultsOf(asCustomer)], [400, [['/templateId', 'staff-only']]])
})

test('CAT-10 an older answer that the form does not take any more is left out, and asked for if it is required', async () => {
  const { admin, agent, customer, service } = await administered()
  const { id: templateId } = (await post(admin, { ...text, serviceId: service.id, fields })).json<Template>()
  const open = () => t.as(agent).post('/api/tickets', { templateId, requesterId: customer.id })
  const edit = (version: number, next: object[]) =>
    t.as(admin).patch(`/api/services/${service.id}`, { version, form: { fields: next } })
  await edit(1, [assetTag])
  assert.deepEqual(
    (await open()).json<Ticket>().fields.map(({ value }) => value),
    ['LAP-1'],
  )
  await edit(2, [{ ...assetTag, maxLength: 2 }])
  assert.deepEqual(faultsOf(await open()), [['/fields/asset_tag', 'required']])
})

test('CAT-11 a template that is gone is used no more, and one whose service is gone opens without it', async () => {
  const { admin, agent, customer, service } = await administered()
  const { id: templateId } = (await post(admin, { ...text, serviceId: service.id, fields })).json<Template>()
  const open = (more = {}) => t.as(agent).post('/api/tickets', { templateId, requesterId: customer.id, ...more })
  await t.as(admin).ask('DELETE', `/api/services/${service.id}`)
  const opened = (await open()).json<Ticket>()
  assert.deepEqual([opened.service, opened.fields], [null, []])
  await t.as(admin).ask('DELETE', `/api/templates/${templateId}`)
  const gone = await open()
  assert.deepEqual([gone.statusCode, faultsOf(gone)], [422, [['/templateId', 'reference']]])
  const wordless = (await post(admin, { name: 'Empty' })).json<Template>()
  assert.deepEqual(faultsOf(await open({ templateId: wordless.id })), [
    ['/title', 'required'],
    ['/description', 'required'],
  ])
})
