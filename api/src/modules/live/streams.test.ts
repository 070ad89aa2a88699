import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type { Organization } from '@atum-desk/contract/organizations'
import type { Problem } from '@atum-desk/contract/problem'
import { buildApp } from '../../app.ts'
import { buildDeps } from '../../deps.ts'
import type { LiveClient } from '../../platform/live/client.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { frontDoor } from '../../testing/front-door.ts'
import { type LiveAt, liveAt, update } from '../../testing/live.ts'
import { LiveTestClient } from '../../testing/live-client.ts'

let t: TestApp
let at: LiveAt
before(async () => {
  t = await testApp()
  at = await liveAt(t)
})
afterEach(() => at.cutAll())
after(() => t.close())

type People = Readonly<{ admin: TestUser; agent: TestUser; customer: TestUser; orgId: string }>

const changeOrganization = async ({ admin, orgId }: People, change: object) => {
  const { version } = (await t.as(admin).get(`/api/orgs/${orgId}`)).json<Organization>()
  return t.as(admin).patch(`/api/orgs/${orgId}`, { version, ...change })
}

for (const [what, whose, change] of [
  ['his role loses the right', 'agent', ({ admin }) => t.as(admin).patch('/api/roles/agent', { permissions: [] })],
  ['he is deactivated', 'agent', ({ admin, agent }) => t.as(admin).ask('DELETE', `/api/users/${agent.id}`)],
  ['his organization is deactivated', 'customer', (people) => changeOrganization(people, { active: false })],
  [
    'his organization shows everybody his own only',
    'customer',
    (people) => changeOrganization(people, { ticketVisibility: 'own' }),
  ],
] as const satisfies ReadonlyArray<
  [string, 'agent' | 'customer', (people: People) => Promise<{ statusCode: number; body: string }>]
>) {
  test(`NTF-24 PRM-1 a stream ends when ${what}, and others go on`, async () => {
    const { tenantId, ...desk } = await t.make.helpdesk()
    const people = { ...desk, admin: await t.make.user(tenantId, 'admin') }
    const [his, untouched] = [await at.client(people[whose]), await at.client(people.manager)]
    const answer = await change(people)
    assert.ok(answer.statusCode < 300, answer.body)
    await his.closed()
    await update(
      t,
      people.manager,
      await t.make.ticket(await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })),
    )
    await untouched.hears(2)
    assert.deepEqual(his.events, [])
  })
}

test('NTF-24 SEC-2 a stream ends when its caller signs out', async () => {
  const door = frontDoor(t, await t.make.tenant())
  const { email } = await door.person()
  const { cookie, accessToken } = await door.enter(email)
  const client = await new LiveTestClient({ url: at.url, token: accessToken }).open()
  await client.until(({ heard }) => heard.length > 0)
  await door.logout(cookie)
  await client.closed()
  await client.open()
  assert.equal(client.status, 401)
})

test('NTF-24 a stream ends when its access token expires; with a new one it goes on where it was', async () => {
  const { customer, agent } = await t.make.helpdesk()
  const client = await at.client(agent)
  t.clock.advance({ minutes: 14 })
  const first = await t.make.ticket(customer)
  await client.hears(1)
  t.clock.advance({ minutes: 1 })
  await client.closed()
  const second = await t.make.ticket(customer)
  await client.open()
  assert.equal(client.status, 401)
  client.token = t.bareTokenOf(agent)
  await client.open()
  await client.hears(2)
  assert.deepEqual(
    client.events.map(({ ticketId }) => ticketId),
    [first.id, second.id],
  )
})

test('NTF-24 a server that stops ends its streams, and is not held up by them', async () => {
  const { agent } = await t.make.helpdesk()
  const deps = buildDeps(t.config, { clock: t.clock })
  const app = await buildApp(deps)
  const client = await (await liveAt(t, app)).client(agent)
  await app.close()
  await client.closed()
  assert.equal(deps.hub.connected(), 0)
  await deps.close()
})

/** Pieces that fit, with time between them to be taken as far as the kernel does: some megabytes. */
async function fill(client: LiveClient | undefined, until: (client: LiveClient) => boolean): Promise<boolean> {
  for (let n = 0; n < 1_000; n += 1) {
    if (client === undefined || until(client)) return client !== undefined
    client.tell({ event: 'presence', data: { fill: 'x'.repeat(100_000) } })
    await new Promise((done) => setImmediate(done))
  }
  return false
}

test('NTF-25 who takes nothing is cut off: what waits for him has a limit in size', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const [slow, quick] = [await at.client(agent), await at.client(manager)]
  const ticket = await t.make.ticket(customer)
  slow.pause()
  const [his] = t.deps.hub.clientsOf(agent.ctx.tenantId, agent.id)
  assert.ok(await fill(his, (client) => client.isClosed))
  slow.resume()
  await slow.closed()
  await update(t, manager, ticket)
  await quick.hears(2)
  assert.ok(quick.isOpen)
  await slow.open()
  await slow.hears(2)
  assert.equal(new Set(slow.events.map(({ id }) => id)).size, 2)
})

test('NTF-25 who takes nothing for 20 seconds while something waits is cut off', async () => {
  const { agent } = await t.make.helpdesk()
  const client = await at.client(agent)
  client.pause()
  const [his] = t.deps.hub.clientsOf(agent.ctx.tenantId, agent.id)
  assert.ok(await fill(his, ({ unsent }) => unsent > 100_000))
  assert.equal(his?.isClosed, false)
  t.clock.advance({ seconds: 19 })
  his?.check()
  assert.equal(his?.isClosed, false)
  t.clock.advance({ seconds: 1 })
  his?.check()
  assert.equal(his?.isClosed, true)
})

test('NTF-25 a quiet stream says every 15 seconds that it lives', async () => {
  const { agent } = await t.make.helpdesk()
  const client = await at.client(agent)
  t.clock.advance({ seconds: 15 })
  await client.until(({ comments }) => comments === 1)
  assert.ok(client.isOpen)
})

test('NTF-26 the eleventh stream of one person is refused, and there is room again when one has ended', async () => {
  const { agent, manager } = await t.make.helpdesk()
  const clients = []
  for (let n = 0; n < 10; n++) clients.push(await at.client(agent))
  assert.equal((await at.client(manager)).status, 200)
  const refused = await at.client(agent)
  assert.equal(refused.status, 429)
  assert.equal(refused.headers['retry-after'], '5')
  await refused.closed()
  assert.equal((JSON.parse(refused.body) as Problem).code, 'rate-limited')
  clients[0]?.cut()
  await clients[1]?.until(() => t.deps.hub.clientsOf(agent.ctx.tenantId, agent.id).length === 9)
  assert.equal((await at.client(agent)).status, 200)
})

test('NTF-26 Prometheus is told how many there are', async () => {
  const { agent } = await t.make.helpdesk()
  const client = await at.client(agent)
  await client.until(() => t.deps.hub.connected() === 1)
  assert.match((await t.app.inject('/metrics')).body, /^live_clients 1$/m)
})
