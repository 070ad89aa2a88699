import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import { exportColumns } from '@atum-desk/contract/exports'
import type { Problem } from '@atum-desk/contract/problem'
import pg from 'pg'
import { type TestApp, testApp } from '../../../testing/app.ts'
import type { TestUser } from '../../../testing/factories.ts'

// Over real HTTP: an injected request has no connection that could be slow, or be gone.
let t: TestApp
let port: number
let crowded: Awaited<ReturnType<TestApp['make']['helpdesk']>>
before(async () => {
  t = await testApp()
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  port = (t.app.server.address() as AddressInfo).port
  crowded = await t.make.helpdesk()
  await fill(crowded, 20_000)
})
after(() => t.close())

async function open(user: TestUser, query = ''): Promise<IncomingMessage> {
  const headers = { authorization: t.tokenOf(user) }
  const asked = request({ port, host: '127.0.0.1', path: `/api/tickets/export.csv${query}`, headers })
  const [answer] = (await once(asked.end(), 'response')) as [IncomingMessage]
  return answer
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of answer) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString()
}
const exported = async (user: TestUser, query = '') => textOf(await open(user, query))

/** Somebody whose entries in the log are of this test alone. */
const newManager = () => t.make.user(crowded.tenantId, 'manager')

/** As many tickets as that, in one statement: by the front door they would take minutes. */
async function fill({ tenantId, orgId, customer }: { tenantId: string; orgId: string; customer: TestUser }, n: number) {
  const owner = new pg.Client({ connectionString: t.database.urlAs('atum_owner') })
  await owner.connect()
  await owner.query(`select set_config('app.tenant_id', $1, false), set_config('app.audience', 'staff', false)`, [
    tenantId,
  ])
  await owner.query(
    `insert into tickets (tenant_id, id, org_id, number, title, description, requester_id, created_by, created_at, updated_at)
     select $1, gen_random_uuid(), $2, 100000 + n, 'Ticket ' || n || repeat(' and more', 10), 'Words', $3, $3, now(), now()
     from generate_series(1, $4::int) n`,
    [tenantId, orgId, customer.id, n],
  )
  await owner.end()
}

async function finished(user: TestUser): Promise<AuditEntry> {
  for (let waited = 0; waited < 5_000; waited += 20) {
    const { items } = (await t.as(user).get(`/api/audit?action=export.finished&actorId=${user.id}`)).json<
      Page<AuditEntry>
    >()
    if (items[0] !== undefined) return items[0]
    await setTimeout(20)
  }
  throw new Error('the export never ended')
}

/** Every connection is back in the pool. */
async function allIdle(): Promise<void> {
  for (let waited = 0; t.deps.databaseHealth.connections().active > 0; waited += 20) {
    if (waited > 5_000) throw new Error('a connection is still held')
    await setTimeout(20)
  }
}

test('LST-4 the list as a file: its columns, in its order, with its filters and its sight', async () => {
  const desk = await t.make.helpdesk()
  const { tenantId, manager, customer } = desk
  await t.make.ticket(customer, { title: 'VPN, "broken"', priority: 'P1' })
  await t.make.ticket(customer, { title: 'Printer', priority: 'P3' })
  await t.make.ticket((await t.make.helpdesk()).customer, { title: 'Elsewhere' })
  const answer = await open(manager, '?sort=priority')
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['content-type'], 'text/csv; charset=utf-8')
  const today = t.clock.now().toString().slice(0, 10)
  assert.match(
    String(answer.headers['content-disposition']),
    new RegExp(`^attachment; filename="tickets-${today}.csv"`),
  )
  const [head, ...lines] = (await textOf(answer)).split('\r\n')
  assert.equal(head, exportColumns.join(','))
  assert.equal(lines.length, 3)
  assert.equal(lines.at(-1), '', 'the last line is ended, too')
  assert.match(lines[0] ?? '', /^[0-9a-f-]{36},ATD-1001,"VPN, ""broken""",NEW,P1,,,,A customer /)
  assert.match(lines[0] ?? '', /,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z,/)
  assert.equal((await exported(manager, '?priority=P3')).split('\r\n').length, 3)
  assert.equal(await exported(manager, '?priority=P4'), `${exportColumns.join(',')}\r\n`)
  assert.ok((await exported(manager, '?bom=true&priority=P4')).startsWith('\ufeffid,'))
  for (const user of [customer, desk.agent, await t.make.user(tenantId, 'customer_admin', { orgId: desk.orgId })]) {
    assert.equal((await open(user)).statusCode, 403)
  }
})

test('LST-4 a title that looks like a formula is text, and one of two lines stays one cell', async () => {
  const { manager, customer } = await t.make.helpdesk()
  await t.make.ticket(customer, { title: '=HYPERLINK("http://bad.example")' })
  await t.make.ticket(customer, { title: '+1-800' })
  const text = await exported(manager, '?sort=number')
  assert.match(text, /,"'=HYPERLINK\(""http:\/\/bad.example""\)",NEW/)
  assert.match(text, /,'\+1-800,NEW/)
})

test('AUD-1 LST-4 the log holds what was asked for before the first row leaves, and how many left', async () => {
  const { manager, customer } = await t.make.helpdesk()
  await t.make.ticket(customer)
  await exported(manager, '?status=NEW')
  const end = await finished(manager)
  const facts = { format: 'csv', filters: { status: 'NEW' } }
  assert.deepEqual(end.newValue, { ...facts, rows: 1, complete: true })
  const [start] = (await t.as(manager).get('/api/audit?action=export.started')).json<Page<AuditEntry>>().items
  assert.deepEqual([start?.newValue, start?.entityId], [facts, end.entityId])
})

test('LST-4 what cannot be read is a problem, and no file', async () => {
  const { manager } = await t.make.helpdesk()
  for (const query of ['?status=OPEN', '?limit=5', '?q=status:nonsense']) {
    const answer = await open(manager, query)
    assert.equal(answer.statusCode, 400, query)
    assert.equal((JSON.parse(await textOf(answer)) as Problem).code, 'validation-failed')
  }
})

test('LST-2 beyond 999 nobody counts', async () => {
  const count = await t.as(await newManager()).get('/api/tickets/count?status=NEW')
  assert.deepEqual(count.json(), { count: 999, more: true })
})

/** What is held, and not what nobody has swept up yet. */
function inUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

test('LST-4 20,000 rows leave as they are read: memory stays flat', async () => {
  const manager = await newManager()
  const before = inUse()
  let [peak, bytes, lines, looked] = [0, 0, 0, 0]
  for await (const piece of (await open(manager)) as AsyncIterable<Buffer>) {
    bytes += piece.length
    lines += piece.toString('latin1').split('\n').length - 1
    if (bytes - looked < 500_000) continue
    looked = bytes
    peak = Math.max(peak, inUse() - before)
  }
  assert.equal(lines, 20_001)
  assert.ok(bytes > 5_000_000)
  assert.ok(peak < 20_000_000, `${Math.round(peak / 1e6)} MB for ${Math.round(bytes / 1e6)} MB`)
  assert.deepEqual((await finished(manager)).newValue, {
    format: 'csv',
    filters: {},
    rows: 20_000,
    complete: true,
  })
})

test('LST-4 a client who leaves gives the connection back, and the log says that it was not all', async () => {
  const manager = await newManager()
  const answer = await open(manager)
  await once(answer, 'data')
  answer.destroy()
  const { newValue } = await finished(manager)
  const { rows, complete } = newValue as { rows: number; complete: boolean }
  assert.equal(complete, false)
  assert.ok(rows < 20_000, String(rows))
  await allIdle()
})

test('LST-4 a helpdesk has two exports at once; the third is asked to come back, and other requests go on', async () => {
  const manager = await newManager()
  const two = [await open(manager), await open(manager)] // which read nothing yet
  const third = await open(manager)
  assert.equal(third.statusCode, 429)
  assert.equal(third.headers['retry-after'], '15')
  assert.equal((JSON.parse(await textOf(third)) as Problem).code, 'rate-limited')
  assert.equal((await t.as(manager).get('/api/tickets?limit=1')).statusCode, 200)
  for (const answer of two) answer.destroy()
  await allIdle()
  const fourth = await open(manager)
  assert.equal(fourth.statusCode, 200)
  fourth.destroy()
  await allIdle()
})
