import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { ticketSummary } from '../../../../../test/desk-fixtures.ts'
import { nextTicket, openTicket, previousTicket } from '../list/list-actions.ts'
import { acceptTicket, askCustomer, declineTicket } from './actions.ts'

const items = [1, 2].map((index) => ticketSummary({ number: `ATD-${index}`, id: `id-${index}` }))

const scopeOn = (selected: TicketSummary | undefined) => {
  const done: (string | undefined)[] = []
  return {
    done,
    scope: {
      ...{ items, selected, canReply: true },
      select: (ticket: TicketSummary | undefined) => void done.push(ticket?.number),
      open: (ticket: TicketSummary) => void done.push(`open ${ticket.number}`),
      ask: (sheet: string) => void done.push(sheet),
    },
  }
}

test('next and previous choose a neighbour and stay at the ends', () => {
  const { scope, done } = scopeOn(items[0])
  nextTicket.run(scope)
  previousTicket.run(scope)
  openTicket.run(scope)
  assert.deepEqual(done, ['ATD-2', 'ATD-1', 'open ATD-1'])
})

test('TKT-1: accept and decline are offered only where the server allows them', () => {
  assert.equal(acceptTicket.when(scopeOn(ticketSummary({ allowedActions: ['accept'] })).scope), true)
  assert.equal(declineTicket.when(scopeOn(ticketSummary({ allowedActions: ['accept'] })).scope), false)
  assert.equal(acceptTicket.when(scopeOn(undefined).scope), false)
})

test('TKT-6: a customer is asked only by who accepts, and may write to him', () => {
  const { scope } = scopeOn(ticketSummary({ allowedActions: ['accept'] }))
  assert.equal(askCustomer.when(scope), true)
  assert.equal(askCustomer.when({ ...scope, canReply: false }), false)
  assert.equal(askCustomer.when(scopeOn(ticketSummary({ allowedActions: [] })).scope), false)
})

test('accept, decline and ask open their sheet and do nothing by themselves', () => {
  const { scope, done } = scopeOn(items[0])
  acceptTicket.run(scope)
  declineTicket.run(scope)
  askCustomer.run(scope)
  assert.deepEqual(done, ['accept', 'reject', 'ask'])
})
