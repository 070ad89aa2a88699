import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { systemClock } from '../../src/platform/clock.ts'
import { type TestApp, testApp } from '../../src/testing/app.ts'
import { Client } from '../../src/testing/client.ts'
import type { TestTicket } from '../../src/testing/factories.ts'
import { type Server, startServer } from '../../src/testing/server.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

/** What the server has confirmed before it died. */
type Ledger = { uploads: string[]; accepts: string[] }

const contentOf = (n: number) => `line of file ${n}\n`.repeat(4_000 + n)
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

/** A hundred requests at once, uploads and accepts in turn, until the connection breaks. */
function storm(
  server: Server,
  tickets: TestTicket[],
  tokens: { customer: string; manager: string },
): [Ledger, Promise<unknown>] {
  const ledger: Ledger = { uploads: [], accepts: [] }
  const customer = new Client(server.url).as(tokens.customer)
  const manager = new Client(server.url).as(tokens.manager)
  const all = tickets.map(async ({ id }, n) => {
    if (n % 2 === 0) {
      const answer = await customer.upload(`/api/tickets/${id}/attachments`, `file-${n}.txt`, contentOf(n))
      if (answer.status === 201) ledger.uploads.push(answer.json().id)
    } else {
      const answer = await manager.post(`/api/internal/tickets/${id}/accept`, {})
      if (answer.status === 200) ledger.accepts.push(id)
    }
  })
  return [ledger, Promise.allSettled(all)]
}

async function waitUntil(what: () => boolean, patience = 10_000): Promise<void> {
  for (let waited = 0; !what(); waited += 5) {
    if (waited > patience) throw new Error('it did not come to it')
    await wait(5)
  }
}

test('FIL-5 TKT-7 kill -9 amid a hundred uploads and accepts leaves no row without its file and no half transition', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const tickets: TestTicket[] = []
  for (let n = 0; n < 100; n += 1) tickets.push(await t.make.ticket(customer))
  const now = systemClock.now()
  const tokens = { customer: t.bareTokenOf(customer, now), manager: t.bareTokenOf(manager, now) }
  const server = await startServer('api', t.config)
  const [ledger, storming] = storm(server, tickets, tokens)
  await waitUntil(() => ledger.uploads.length + ledger.accepts.length >= 20)
  await server.stop('SIGKILL')
  await storming
  assert.ok(ledger.uploads.length + ledger.accepts.length < 100, 'it was killed in the middle')

  await everyRowHasItsFile(manager.ctx, ledger)
  await noTransitionIsHalf(manager.ctx, ledger)

  const again = await startServer('api', t.config)
  try {
    const [rest, done] = storm(again, tickets, tokens)
    await done
    assert.equal(rest.uploads.length, 50)
    assert.equal(rest.accepts.length + ledger.accepts.length <= 50, true)
    await everyRowHasItsFile(manager.ctx, rest)
    await noTransitionIsHalf(manager.ctx, rest)
  } finally {
    await again.stop()
  }
})

type Ctx = Parameters<TestApp['db']['read']>[0]

async function everyRowHasItsFile(ctx: Ctx, { uploads }: Ledger): Promise<void> {
  const rows = await t.db.read(ctx, ({ q }) =>
    q.selectFrom('attachments').select(['id', 'sha256', 'size_bytes']).execute(),
  )
  const ids = new Set(rows.map(({ id }) => id))
  for (const id of uploads) assert.ok(ids.has(id), 'what was confirmed is there')
  const files = readdirSync(t.config.filesDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const hashes = new Map(files.map((file) => [file.name, `${file.parentPath}/${file.name}`]))
  for (const row of rows) {
    const path = hashes.get(row.sha256)
    assert.ok(path, 'a row without its file')
    const bytes = readFileSync(path)
    assert.equal(bytes.length, row.size_bytes)
    assert.equal(sha256(bytes), row.sha256)
  }
}

/** Of each ticket all of it, or nothing: status, version, timeline and audit entry. */
async function noTransitionIsHalf(ctx: Ctx, { accepts }: Ledger): Promise<void> {
  const rows = await t.db.read(ctx, ({ q }) =>
    q
      .selectFrom('tickets as t')
      .select(['t.id', 't.status', 't.version'])
      .select(({ selectFrom }) => [
        selectFrom('ticket_events as e')
          .whereRef('e.ticket_id', '=', 't.id')
          .where('e.name', '=', 'ticket.accepted')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('events'),
        selectFrom('audit_log as a')
          .whereRef('a.entity_id', '=', 't.id')
          .where('a.action', '=', 'ticket.accepted')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('entries'),
        selectFrom('sla_clocks as c')
          .whereRef('c.ticket_id', '=', 't.id')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('clocks'),
      ])
      .execute(),
  )
  const accepted = new Set(accepts)
  for (const { id, status, version, events, entries } of rows) {
    const whole = status === 'ACCEPTED' ? [2, 1, 1] : [1, 0, 0]
    assert.deepEqual([version, events, entries], whole, `${id} is ${status}`)
    if (accepted.has(id)) assert.equal(status, 'ACCEPTED', 'what was confirmed is there')
  }
}
