import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { installHelpdesk } from '../src/modules/installation/index.ts'
import { systemContext } from '../src/platform/access/context.ts'
import { systemClock } from '../src/platform/clock.ts'
import { createPool } from '../src/platform/db/pool.ts'
import { createTenantDb } from '../src/platform/db/tenant-db.ts'
import { newId } from '../src/platform/ids.ts'
import { type TestApp, testApp } from '../src/testing/app.ts'
import { Client } from '../src/testing/client.ts'
import { type Server, startServer } from '../src/testing/server.ts'

// docs/ACCEPTANCE_TESTS.md, step by step, over HTTP, against the program itself in a process of its own.

const password = 'a lantern by the river'
let t: TestApp
let server: Server
let desk: Awaited<ReturnType<typeof seed>>
let customer: Client
let manager: Client
let agent: Client
let neighbour: Client
let id = ''
let fileId = ''
before(async () => {
  t = await testApp()
  server = await startServer('all', t.config)
  desk = await seed()
  customer = await signedIn('admin@nile.example')
  manager = await signedIn('manager@desk.example')
  agent = await signedIn('agent@desk.example')
  neighbour = await signedIn('user@meridian.example')
})
after(async () => {
  await server.stop()
  await t.close()
})

const person = (email: string) => new Client(server.url).signIn(email, password)

async function signedIn(email: string): Promise<Client> {
  const client = new Client(server.url)
  const answer = await client.signIn(email, password)
  assert.equal(answer.status, 200, email)
  return client
}

/** An installation as an operator makes it, and what its administrator adds by the API. */
async function seed() {
  const now = systemClock.now()
  const tenant = { id: newId(now), name: 'A helpdesk', slug: 'desk', host: null }
  const pool = createPool(t.database.urlAs('atum_owner'), t.deps.log, { max: 1 })
  const administrator = { email: 'admin@desk.example', name: 'Layla Haddad', password }
  await installHelpdesk(createTenantDb(pool), { tenant, administrator }, { now }).finally(() => pool.end())
  const admin = await signedIn('admin@desk.example')
  const added = async (path: string, body: object) => {
    const answer = await admin.post(path, body)
    assert.equal(answer.status, 201, answer.bytes.toString())
    return answer.json().id as string
  }
  const orgId = await added('/api/orgs', { name: 'Nile Logistics' })
  const otherOrgId = await added('/api/orgs', { name: 'Meridian Foods' })
  const people = {
    customer: await added('/api/users', {
      email: 'admin@nile.example',
      name: 'Hana',
      role: 'customer_admin',
      orgId,
      password,
    }),
    neighbour: await added('/api/users', {
      ...{ email: 'user@meridian.example', name: 'Elena', role: 'customer', password },
      orgId: otherOrgId,
    }),
    manager: await added('/api/users', { email: 'manager@desk.example', name: 'Omar', role: 'manager', password }),
    agent: await added('/api/users', { email: 'agent@desk.example', name: 'Sara', role: 'agent', password }),
  }
  return { tenantId: tenant.id, people, admin }
}

const ticket = async (client = agent) => (await client.get(`/api/tickets/${id}`)).json()
const internal = (client: Client, action: string, body: object) =>
  client.post(`/api/internal/tickets/${id}/${action}`, body)

test('the customer asks, with a file', async () => {
  const asked = { title: 'The VPN drops', description: 'Every 20 minutes.', priority: 'P2' }
  const created = await customer.post('/api/tickets', asked)
  assert.equal(created.status, 201)
  id = created.json().id
  const file = await customer.upload(`/api/tickets/${id}/attachments`, 'vpn.log', 'link down\nlink up\n')
  assert.equal(file.status, 201)
  fileId = file.json().id
})

test('SLA-1 TKT-2 it waits at the gate, without a clock, and nobody goes around it', async () => {
  const inbox = (await manager.get('/api/internal/tickets/new')).json()
  assert.deepEqual(
    inbox.items.map((one: { id: string; status: string }) => [one.id, one.status]),
    [[id, 'NEW']],
  )
  assert.deepEqual((await ticket()).sla, { firstResponse: null, resolution: null, nextResponse: null })
  assert.equal((await internal(agent, 'accept', {})).status, 403)
  assert.equal((await internal(agent, 'status', { to: 'ACCEPTED' })).status, 403)
  assert.equal((await internal(manager, 'assign', { assigneeId: desk.people.agent })).status, 409)
  const ctx = systemContext({ tenantId: desk.tenantId, requestId: 'raw', now: systemClock.now() })
  const raw = (assignments: string) =>
    t.db.write(ctx, ({ q }) => sql.raw(`update tickets set ${assignments} where id = '${id}'`).execute(q))
  await assert.rejects(raw(`status = 'ASSIGNED', assignee_id = '${desk.people.agent}'`), { code: 'transition-refused' })
  await assert.rejects(raw(`assignee_id = '${desk.people.agent}'`), { code: 'transition-refused' })
})

test('SLA-1 the manager accepts and assigns; the clocks start at the acceptance', async () => {
  const accepted = (await internal(manager, 'accept', {})).json()
  assert.deepEqual([accepted.status, accepted.acceptedBy.id], ['ACCEPTED', desk.people.manager])
  for (const clock of [accepted.sla.firstResponse, accepted.sla.resolution]) {
    assert.deepEqual([clock.state, clock.startedAt], ['running', accepted.acceptedAt])
  }
  const assigned = (await internal(manager, 'assign', { assigneeId: desk.people.agent })).json()
  assert.deepEqual([assigned.status, assigned.assignee.id], ['ASSIGNED', desk.people.agent])
})

test('ISO-2 the agent notes and answers; the customer sees the answer alone', async () => {
  assert.equal((await internal(agent, 'comments', { body: 'Certificate of the depot again.' })).status, 201)
  assert.equal((await agent.post(`/api/tickets/${id}/comments`, { body: 'We are on it.' })).status, 201)
  const routes = ['', '/comments', '/timeline', '/attachments']
  const seen = await Promise.all(routes.map((route) => customer.get(`/api/tickets/${id}${route}`)))
  const all = [...seen, await customer.get('/api/tickets')].map(({ bytes }) => bytes.toString()).join('\n')
  assert.match(all, /We are on it/)
  assert.doesNotMatch(all, /Certificate|internal/)
  assert.equal((await ticket()).sla.firstResponse.state, 'met')
})

test('SLA-2 waiting for the customer pauses the clock; his reply lets it run on from there', async () => {
  await internal(agent, 'status', { to: 'WAITING_CUSTOMER', comment: 'Which floor?' })
  const paused = (await ticket()).sla.resolution
  assert.deepEqual([paused.state, paused.dueAt], ['paused', null])
  assert.equal((await customer.post(`/api/tickets/${id}/comments`, { body: 'The third.' })).status, 201)
  const { status, sla } = await ticket()
  assert.deepEqual([status, sla.resolution.state], ['IN_PROGRESS', 'running'])
  assert.ok(paused.remainingSeconds - sla.resolution.remainingSeconds <= 2, 'the same remainder, and what has passed')
})

test('TKT-1 the agent solves it, with resolution and root cause; the manager closes it', async () => {
  assert.equal((await internal(agent, 'status', { to: 'RESOLVED' })).status, 400)
  const words = { resolution: 'Certificate renewed.', rootCause: 'It had expired.' }
  const solved = (await internal(agent, 'status', { to: 'RESOLVED', ...words })).json()
  assert.deepEqual([solved.status, solved.sla.resolution.state], ['RESOLVED', 'met'])
  const closed = (await internal(manager, 'status', { to: 'CLOSED' })).json()
  assert.deepEqual([closed.status, closed.allowedActions], ['CLOSED', []])
  const late = await customer.post(`/api/tickets/${id}/comments`, { body: 'One more thing.' })
  assert.equal(late.json().code, 'ticket-final')
})

test('AUD-1 the log holds each step, the upload and the download', async () => {
  const file = await customer.get(`/api/attachments/${fileId}`)
  assert.equal(file.bytes.toString(), 'link down\nlink up\n')
  const ofTicket = (await desk.admin.get(`/api/audit?entityId=${id}`)).json().items
  const ofFile = (await desk.admin.get(`/api/audit?entityId=${fileId}`)).json().items
  const actions = [...ofFile, ...ofTicket].map(({ action }: { action: string }) => action)
  for (const action of [
    'ticket.created',
    'ticket.accepted',
    'ticket.assigned',
    'ticket.info_requested',
    'ticket.customer_replied',
    'ticket.resolved',
    'ticket.closed',
    'attachment.uploaded',
    'attachment.downloaded',
  ]) {
    assert.ok(actions.includes(action), action)
  }
})

test('ISO-3 for a customer of another organization there is no such ticket, on any route', async () => {
  const gets = ['', '/timeline', '/comments', '/attachments'].map((route) =>
    neighbour.get(`/api/tickets/${id}${route}`),
  )
  const posts = ['/comments', '/cancel', '/solution/accept', '/solution/refuse'].map((route) =>
    neighbour.post(`/api/tickets/${id}${route}`, route === '/comments' ? { body: 'Hello' } : {}),
  )
  const others = [
    neighbour.get(`/api/attachments/${fileId}`),
    neighbour.upload(`/api/tickets/${id}/attachments`, 'a.txt', 'text'),
  ]
  for (const { status } of await Promise.all([...gets, ...posts, ...others])) assert.equal(status, 404)
  assert.deepEqual((await neighbour.get('/api/tickets')).json().items, [])
})

test('SEC-1 a session goes on by its cookie', async () => {
  assert.equal((await customer.refresh()).status, 200)
  assert.equal((await customer.get('/api/me')).json().email, 'admin@nile.example')
  assert.equal((await person('nobody@nile.example')).status, 401)
})
