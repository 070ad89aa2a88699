import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Attachment } from '@atum-desk/contract/attachments'
import type { Page } from '@atum-desk/contract/common'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { buildApp } from '../src/app.ts'
import { buildDeps, type Deps } from '../src/deps.ts'
import { type TestApp, testApp } from '../src/testing/app.ts'
import type { TestUser } from '../src/testing/factories.ts'

/** Two API processes' worth of one helpdesk: what is changed by the first, the second is asked about. */
let t: TestApp
let deps: Deps
let other: FastifyInstance
let port: number
before(async () => {
  t = await testApp()
  deps = buildDeps(t.config, { clock: t.clock })
  other = await buildApp(deps)
  await other.listen({ host: '127.0.0.1', port: 0 })
  port = (other.server.address() as AddressInfo).port
})
after(async () => {
  await other.close()
  await deps.close()
  await t.close()
})

const boundary = 'a-boundary'

/** Larger than all the buffers between the two: who does not read it keeps it under way. */
async function download(by: TestUser, ticketId: string): Promise<IncomingMessage> {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="log.txt"\r\n\r\n`
  const text = Buffer.from(randomBytes(9 * 1024 * 1024).toString('base64'))
  const payload = Buffer.concat([Buffer.from(head), text, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const sent = await t.as(by).ask('POST', `/api/tickets/${ticketId}/attachments`, { payload, headers })
  assert.equal(sent.statusCode, 201, sent.body)
  const path = `/api/attachments/${sent.json<Attachment>().id}`
  const request = get({ host: '127.0.0.1', port, path, headers: { authorization: t.tokenOf(by) }, agent: false })
  request.on('error', () => undefined)
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  answer.on('error', () => undefined)
  assert.equal(answer.statusCode, 200)
  return answer
}

/** Reads on, and answers whether the file came whole. */
async function isWhole(answer: IncomingMessage): Promise<boolean> {
  answer.resume()
  await new Promise((done) => answer.once('close', done))
  return answer.complete
}

/** Until the server has that many connections: whoever does not read does not notice that his is over. */
async function untilConnections(count: number): Promise<void> {
  const now = () =>
    new Promise<number>((done) => other.server.getConnections((_error, connections) => done(connections)))
  for (let attempts = 500; (await now()) !== count; attempts--) {
    if (attempts === 0) throw new Error(`there are ${await now()} connections, and not ${count}`)
    await sleep(10)
  }
}

const cut = async () => {
  const owner = new pg.Client({ connectionString: t.database.urlAs('atum_app') })
  await owner.connect()
  const listeners = `select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'atum-desk-listener' and datname = current_database() and usename = current_user`
  const { rowCount } = await owner.query(listeners)
  await owner.end()
  return rowCount ?? 0
}

test('PRM-1 what one process takes away, the other does not allow in the very next request, also with its listener cut', async () => {
  const { tenantId, agent } = await t.make.helpdesk()
  const admin = await t.make.user(tenantId, 'admin')
  const headers = { authorization: t.tokenOf(agent) }
  const rounds = 300
  for (let round = 0; round < rounds; round++) {
    if (round === rounds / 2) assert.ok((await cut()) > 0)
    const may = round % 2 === 0
    const permissions = may ? ['ticket.read', 'audit.read'] : ['ticket.read']
    await t.as(admin).patch('/api/roles/agent', { permissions })
    const asked = await other.inject({ url: '/api/audit?limit=1', headers })
    assert.equal(asked.statusCode, may ? 200 : 403, `round ${round}`)
  }
})

for (const [what, change] of [
  ['his role loses the right', (admin: TestUser) => t.as(admin).patch('/api/roles/agent', { permissions: [] })],
  ['he is deactivated', (admin: TestUser, user: TestUser) => t.as(admin).ask('DELETE', `/api/users/${user.id}`)],
] as const) {
  test(`PRM-1 a download that is under way elsewhere ends when ${what}`, async () => {
    const { tenantId, agent, customer, manager } = await t.make.helpdesk()
    const admin = await t.make.user(tenantId, 'admin')
    const { id } = await t.make.ticket(customer)
    await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
    const [ended, untouched] = [await download(agent, id), await download(manager, id)]
    await change(admin, agent)
    await untilConnections(1)
    assert.equal(await isWhole(ended), false)
    assert.equal(await isWhole(untouched), true)
  })
}

test('PRM-1 what changed while the listening connection was lost ends it when it is back', async () => {
  const { tenantId, agent, customer, manager } = await t.make.helpdesk()
  const admin = await t.make.user(tenantId, 'admin')
  const { id } = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
  const under = await download(agent, id)
  assert.ok((await cut()) > 0)
  await t.as(admin).ask('DELETE', `/api/users/${agent.id}`)
  await untilConnections(0)
  assert.equal(await isWhole(under), false)
  const { items } = (await t.as(admin).get('/api/users?active=false')).json<Page<{ id: string }>>()
  assert.deepEqual(
    items.map((one) => one.id),
    [agent.id],
  )
})
