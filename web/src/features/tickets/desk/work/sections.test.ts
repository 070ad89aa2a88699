import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clock } from '@atum-desk/contract/sla'
import type { TicketStatus } from '@atum-desk/contract/tickets'
import { sectionOf } from './sections.ts'

const left = (remainingSeconds: number, state: Clock['state'] = 'running'): Clock => ({
  ...{
    state,
    targetSeconds: 1_000,
    elapsedSeconds: 0,
    remainingSeconds,
    breachedAt: null,
    pausedAt: null,
    metAt: null,
  },
  ...{
    startedAt: '2026-11-20T08:00:00Z',
    dueAt: '2026-11-20T09:00:00Z',
    policy: { id: 'p', name: 'Standard' },
  },
})
const of = (status: TicketStatus, resolution: Clock | null) =>
  sectionOf({ status, sla: { firstResponse: null, nextResponse: null, resolution } })

test('UX-3: my work is in four lists, and what has a quarter of its time left presses', () => {
  assert.equal(of('IN_PROGRESS', left(251)), 'onMe')
  assert.equal(of('IN_PROGRESS', left(250)), 'breaching')
  assert.equal(of('ASSIGNED', left(-1, 'breached')), 'breaching')
  assert.equal(of('ACCEPTED', null), 'onMe')
  assert.equal(of('WAITING_CUSTOMER', left(10, 'paused')), 'onCustomer')
  assert.equal(of('RESOLVED', left(-5, 'met')), 'solved')
  assert.equal(of('CLOSED', null), 'solved')
})
