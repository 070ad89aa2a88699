import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type Ticket,
  type TicketAction,
  type TicketStatus,
  ticketActions,
  ticketStatuses,
} from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../../src/testing/app.ts'
import { expectWritten } from '../../src/testing/written-doc.ts'
import { act, type Desk, doorOf, openDesk, type Role, roles, ticketIn } from './desk.ts'
import { type Outcome, pageOf } from './page.ts'

let t: TestApp
let desk: Desk
const outcomes: Outcome[] = []
before(async () => {
  t = await testApp()
  desk = await openDesk(t)
  for (const role of roles)
    for (const action of ticketActions)
      for (const status of ticketStatuses)
        outcomes.push({ role, action, from: status, to: await whatBecomes(role, action, status) })
})
after(() => t.close())

const ticketOf = async (role: Role, id: string) =>
  (await t.as(desk.callers[role]).get(`/api/tickets/${id}`)).json<Ticket>()

/** One in each status, until somebody has moved it. */
const atHand = new Map<TicketStatus, string>()

/** Asks for real. Null: that role cannot do that there, and the ticket stays as it was. */
async function whatBecomes(role: Role, action: TicketAction, status: TicketStatus): Promise<TicketStatus | null> {
  const door = doorOf(desk, role, action)
  if (door === null) return null
  const id = atHand.get(status) ?? (await ticketIn(desk, status))
  atHand.set(status, id)
  const before = await ticketOf(role, id)
  const answer = await act(desk, role, id, door)
  const reached = (await ticketOf(role, id)).status
  if (answer.statusCode < 300 || reached !== status) atHand.delete(status)
  const said = `${role} ${action} ${status} → ${reached}: ${answer.statusCode}`

  if (action === 'customer_reply') return reached === status ? null : reached
  if (before.allowedActions.includes(action)) {
    assert.ok(answer.statusCode < 300, said)
    return reached
  }
  // One door serves several actions, by the status that it finds: what would start an assigned ticket resumes a waiting one.
  const isAnothers = before.allowedActions.some((other) => sameDoor(role, action, other))
  assert.ok(isAnothers || (answer.statusCode >= 400 && reached === status), said)
  return null
}

const sameDoor = (role: Role, action: TicketAction, other: TicketAction) =>
  JSON.stringify(doorOf(desk, role, action)) === JSON.stringify(doorOf(desk, role, other))

test('TKT-1 every status × action × role, asked for over HTTP, is as docs/workflow.md prints it', () => {
  expectWritten('workflow.md', pageOf(outcomes))
})

test('TKT-1 TKT-2 what the roles can do between them is what the database’s transitions allow, and nothing more', async () => {
  const rows = await t.db.read(desk.callers.agent.ctx, ({ q }) =>
    q.selectFrom('ticket_transitions').where('from_status', 'is not', null).selectAll().execute(),
  )
  const movesIn = (some: typeof rows) => new Set(some.map((row) => `${row.from_status} → ${row.to_status}`))
  const movesOf = (some: Outcome[]) =>
    new Set(some.filter(({ from, to }) => to !== null && to !== from).map(({ from, to }) => `${from} → ${to}`))
  assert.deepEqual(movesOf(outcomes), movesIn(rows))
  const byCustomers = outcomes.filter(({ role }) => role.startsWith('customer'))
  assert.deepEqual(movesOf(byCustomers), movesIn(rows.filter((row) => row.by_customer)))
})
