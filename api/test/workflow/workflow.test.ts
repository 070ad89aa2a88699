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
  for (const role of roles) for (const status of ticketStatuses) outcomes.push(...(await whatBecomes(role, status)))
})
after(() => t.close())

const ticketOf = async (role: Role, id: string) =>
  (await t.as(desk.callers[role]).get(`/api/tickets/${id}`)).json<Ticket>()

/** Asks for each action for real. Null: that role cannot do that there, and the ticket stays as it was. */
async function whatBecomes(role: Role, from: TicketStatus): Promise<Outcome[]> {
  const met: Outcome[] = []
  let untouched = await ticketOf(role, await ticketIn(desk, from))
  for (const action of ticketActions) {
    const door = doorOf(desk, role, action)
    const answer = door && (await act(desk, role, untouched.id, door))
    if (answer === null || answer.statusCode >= 400) {
      const isOffered = door !== null && untouched.allowedActions.includes(action)
      assert.ok(!isOffered, `${role} ${action} ${from}: ${answer?.body}`)
      met.push({ role, action, from, to: null })
      continue
    }
    const reached = await ticketOf(role, untouched.id)
    met.push({ role, action, from, to: movedBy(action, role, untouched, reached) })
    untouched = await ticketOf(role, await ticketIn(desk, from))
  }
  const last = await ticketOf(role, untouched.id)
  assert.deepEqual(last, untouched, `${role} ${from}: what was refused has changed it`)
  return met
}

/** One door serves several actions, by the status that it finds: what would start an assigned ticket resumes a waiting one. */
function movedBy(action: TicketAction, role: Role, before: Ticket, after: Ticket): TicketStatus | null {
  if (action === 'customer_reply') return after.status === before.status ? null : after.status
  if (before.allowedActions.includes(action)) return after.status
  const isAnothers = before.allowedActions.some((other) => sameDoor(role, action, other))
  assert.ok(isAnothers, `${role} ${action} ${before.status} → ${after.status}, and nobody offered it`)
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
