import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ticket } from '@atum-desk/contract/tickets'
import { ticketInFull } from '../../../../../test/desk-fixtures.ts'
import { type TicketScope, takeTicket, ticketActions } from './actions.ts'
import { headerActions } from './header-actions.ts'

const nothing = () => undefined
const scopeOn = (selected: Ticket, userId = 'me'): TicketScope => ({
  ...{ selected, userId, canReply: true, canNote: true },
  ...{ ask: nothing, take: nothing, move: nothing, write: nothing },
})
const titles = (ticket: Ticket) => headerActions(scopeOn(ticket)).map(({ id }) => id)

test('TKT-1: nothing is offered that the server did not allow', () => {
  const ticket = ticketInFull({ status: 'IN_PROGRESS', allowedActions: [] })
  assert.deepEqual(titles(ticket), [])
  const offered = ticketActions.filter(({ when }) => when(scopeOn(ticket))).map(({ id }) => id)
  assert.deepEqual(offered, ['ticket.reply', 'ticket.note'])
})

test('the last button of a status is what carries it on', () => {
  const all = { allowedActions: ['accept', 'reject', 'assign', 'start', 'resolve', 'reopen', 'close'] } as const
  const last = (status: Ticket['status']) =>
    titles(ticketInFull({ ...all, allowedActions: [...all.allowedActions], status })).at(-1)
  assert.equal(last('NEW'), 'tickets.accept')
  assert.equal(last('ASSIGNED'), 'ticket.start')
  assert.equal(last('IN_PROGRESS'), 'ticket.resolve')
  assert.equal(last('RESOLVED'), 'ticket.close')
  assert.equal(last('CLOSED'), undefined)
})

test('whose ticket it is already does not take it', () => {
  const ticket = ticketInFull({ allowedActions: ['assign'], assignee: { id: 'me', name: 'Me' } })
  assert.equal(takeTicket.when(scopeOn(ticket)), false)
  assert.equal(takeTicket.when(scopeOn(ticket, 'another')), true)
})

test('no two actions of a ticket share a key', () => {
  const keys = ticketActions.flatMap((action) => action.keys)
  assert.equal(new Set(keys).size, keys.length)
})
