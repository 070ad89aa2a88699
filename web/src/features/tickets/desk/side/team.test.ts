import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ticketInFull } from '../../../../../test/desk-fixtures.ts'
import { givenToTeam, mayChooseTeam } from './team.ts'

const [omar, floor] = [
  { id: 'omar', name: 'Omar' },
  { id: 'floor', name: 'Second floor' },
]
const escalation = {
  role: 'manager',
  reason: null,
  at: '2026-11-20T08:00:00.000Z',
  by: null,
  from: omar,
  fromTeam: null,
}

test('TKT-14: a team alone does not end an escalation that nobody has taken', () => {
  const ticket = ticketInFull({ allowedActions: ['assign'] })
  assert.equal(mayChooseTeam(ticket), true)
  assert.equal(mayChooseTeam({ ...ticket, escalation }), false)
  assert.equal(mayChooseTeam({ ...ticket, escalation, assignee: omar }), true)
  assert.equal(mayChooseTeam({ ...ticket, allowedActions: [] }), false)
})

test('UX-4.3: the team is shown at once, and whoever has the ticket by then keeps it', () => {
  const shown = givenToTeam(floor).guess(ticketInFull({ status: 'ASSIGNED', assignee: omar }))
  assert.deepEqual([shown.assignee, shown.team, shown.status], [omar, floor, 'ASSIGNED'])
  assert.equal(givenToTeam(floor).guess(ticketInFull({ status: 'ACCEPTED' })).assignee, null)
})
