import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Permission } from '@atum-desk/contract/permissions'
import { type TicketAction, type TicketStatus, ticketStatuses } from '@atum-desk/contract/tickets'
import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../platform/access/context.ts'
import { type BuiltInRole, builtInRoles } from '../access/index.ts'
import { allowedActions, authorizeAction, authorizeComment, authorizeEdit, type Subject } from './tickets.policy.ts'

/** Somebody's, and no part of the caller's. */
const held = {
  assigneeId: 'somebody',
  escalatedRole: null,
  inTeam: false,
  inRole: false,
  cameFromCaller: false,
} as const
const ticketIn = (status: TicketStatus, more: Partial<Subject> = {}): Subject => ({
  orgId: 'nile',
  status,
  resolvedAt: null,
  ...held,
  ...more,
})

type Expected = Partial<Record<TicketStatus, TicketAction[]>>

const customer: Expected = { NEW: ['cancel'], ACCEPTED: ['cancel'], RESOLVED: ['reopen', 'close'] }
const agent: Expected = {
  NEW: ['merge'],
  ACCEPTED: ['assign', 'merge', 'escalate'],
  ASSIGNED: ['assign', 'start', 'request_info', 'resolve', 'merge', 'escalate'],
  IN_PROGRESS: ['assign', 'request_info', 'resolve', 'merge', 'escalate'],
  WAITING_CUSTOMER: ['assign', 'resume', 'resolve', 'merge', 'escalate'],
  RESOLVED: ['reopen', 'merge'],
}
const keepingTheGate = Object.entries(agent).map(([status, actions]) => [status, [...actions, 'change_requester']])
const manager: Expected = {
  ...Object.fromEntries(keepingTheGate),
  NEW: ['accept', 'reject', 'merge', 'change_requester'],
  RESOLVED: ['reopen', 'close', 'merge', 'change_requester'],
}

const expected = {
  customer,
  customer_admin: customer,
  agent,
  manager,
  admin: manager,
} satisfies Record<BuiltInRole, Expected>

const now = Temporal.Instant.from('2026-11-20T08:00:00Z')
const reopenWindowDays = 7

function asking(orgId: string | null, permissions: Iterable<Permission>): Context {
  const actor = { userId: 'u', permissions: new Set(permissions) }
  const asked = { requestId: 'r', address: null, now }
  return { tenantId: 't', orgId, ticketScope: 'organization', actor, ...asked }
}

for (const role of ['customer', 'customer_admin', 'agent', 'manager', 'admin'] as const) {
  test(`PRM-4 the actions of ${role}, status by status`, () => {
    const ctx = asking(role.startsWith('customer') ? 'nile' : null, builtInRoles[role].permissions)
    for (const status of ticketStatuses) {
      assert.deepEqual(
        allowedActions(ctx, ticketIn(status, { resolvedAt: now }), reopenWindowDays),
        expected[role][status] ?? [],
        status,
      )
    }
  })
}

test('PRM-4 a customer may do nothing to another organization’s ticket', () => {
  const ctx = asking('meridian', builtInRoles.customer.permissions)
  for (const status of ticketStatuses)
    assert.deepEqual(allowedActions(ctx, ticketIn(status, { resolvedAt: now }), reopenWindowDays), [])
})

test('PRM-4 no permission that an administrator ticks lets a customer through the gate', () => {
  const ctx = asking('nile', ['ticket.accept', 'ticket.assign', 'ticket.work'])
  const ticket = ticketIn('NEW')
  assert.deepEqual(allowedActions(ctx, ticket, reopenWindowDays), [])
  assert.throws(() => authorizeAction(ctx, 'accept', ticket), { code: 'forbidden' })
})

test('TKT-3 a customer is offered to refuse a solution within its window, staff always', () => {
  const solved = ticketIn('RESOLVED', { resolvedAt: now.subtract({ hours: 8 * 24 }) })
  const customer = asking('nile', builtInRoles.customer.permissions)
  assert.deepEqual(allowedActions(customer, solved, reopenWindowDays), ['close'])
  assert.deepEqual(allowedActions(customer, solved, 9), ['reopen', 'close'])
  assert.deepEqual(allowedActions(asking(null, builtInRoles.agent.permissions), solved, reopenWindowDays), [
    'reopen',
    'merge',
  ])
})

test('TKT-6 before the gate only those who keep it speak publicly for staff; notes are free', () => {
  const ticket = ticketIn('NEW')
  const agent = asking(null, builtInRoles.agent.permissions)
  authorizeComment(agent, ticket, true)
  assert.throws(() => authorizeComment(agent, ticket, false), { code: 'forbidden' })
  authorizeComment(agent, { ...ticket, status: 'ACCEPTED' }, false)
  authorizeComment(asking(null, builtInRoles.manager.permissions), ticket, false)
  authorizeComment(asking('nile', builtInRoles.customer.permissions), ticket, false)
})

test('ISO-2 no permission that an administrator ticks lets a customer write a note', () => {
  const ticket = ticketIn('ACCEPTED')
  assert.throws(() => authorizeComment(asking('nile', ['ticket.note']), ticket, true), { code: 'forbidden' })
})

test('TKT-4 a customer edits his own words, and only until they are accepted', () => {
  const ctx = asking('nile', builtInRoles.customer.permissions)
  const ticket = ticketIn('NEW')
  authorizeEdit(ctx, ticket, ['title', 'description', 'category', 'serviceId'])
  assert.throws(() => authorizeEdit(ctx, ticket, ['title', 'priority']), { code: 'forbidden' })
  assert.throws(() => authorizeEdit(ctx, { ...ticket, status: 'ACCEPTED' }, ['title']), { code: 'forbidden' })
  assert.throws(() => authorizeEdit(ctx, { ...ticket, orgId: 'meridian' }, ['title']), { code: 'forbidden' })
})
