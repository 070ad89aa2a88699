import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TicketAction, TicketStatus } from '@atum-desk/contract/tickets'
import { partsOf } from './home.ts'

test('UX-3: what waits for the customer comes first: questions, and solutions that he may answer', () => {
  const tickets: { id: number; status: TicketStatus; allowedActions: TicketAction[] }[] = [
    { id: 1, status: 'IN_PROGRESS', allowedActions: [] },
    { id: 2, status: 'WAITING_CUSTOMER', allowedActions: ['customer_reply'] },
    { id: 3, status: 'RESOLVED', allowedActions: ['close', 'reopen'] },
    { id: 4, status: 'RESOLVED', allowedActions: [] },
    { id: 5, status: 'NEW', allowedActions: ['cancel'] },
  ]
  const { waiting, open } = partsOf(tickets)
  assert.deepEqual(
    [waiting.map(({ id }) => id), open.map(({ id }) => id)],
    [
      [2, 3],
      [1, 5],
    ],
  )
})
