import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { UploadQuery } from '@atum-desk/contract/attachments'
import type { Permission } from '@atum-desk/contract/permissions'
import type { ProblemCode } from '@atum-desk/contract/problem'
import type { TicketStatus } from '@atum-desk/contract/tickets'
import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../platform/access/context.ts'
import { AppError } from '../../platform/errors.ts'
import { type BuiltInRole, builtInRoles } from '../access/index.ts'
import { admitUpload, type Place } from './attachments.policy.ts'

const me = 'me'
const as = (role: BuiltInRole, without: readonly Permission[] = []): Context => {
  const permissions = new Set<Permission>(builtInRoles[role].permissions)
  for (const each of without) permissions.delete(each)
  const orgId = builtInRoles[role].audience === 'customer' ? 'nile' : null
  const now = Temporal.Instant.from('2026-11-20T08:00:00Z')
  const asked = { requestId: 'test-request', address: null, now }
  return { tenantId: 'desk', orgId, ticketScope: 'organization', actor: { userId: me, permissions }, ...asked }
}

const place = (status: TicketStatus, comment: Place['comment'] = null, orgId = 'nile'): Place => ({
  ticket: { orgId, status },
  comment,
})
const mine = (internal: boolean) => ({ authorId: me, internal })
const anothers = (internal: boolean) => ({ authorId: 'another', internal })

const [customer, agent, manager] = [as('customer'), as('agent'), as('manager')]

test('PRM-4 who may attach what, and who will see it', () => {
  const allowed: Array<[Context, Place, UploadQuery, boolean]> = [
    [customer, place('NEW'), {}, false],
    [customer, place('NEW'), { internal: false }, false],
    [customer, place('RESOLVED', mine(false)), {}, false],
    [agent, place('NEW'), { internal: true }, true],
    [agent, place('NEW', mine(true)), {}, true],
    [agent, place('ACCEPTED'), {}, false],
    [agent, place('IN_PROGRESS', mine(false)), { internal: false }, false],
    [manager, place('NEW'), {}, false],
  ]
  for (const [ctx, where, wish, internal] of allowed) assert.deepEqual(admitUpload(ctx, where, wish), { internal })
})

test('PRM-4 ISO-2 TKT-3 who may not', () => {
  const refused: Array<[ProblemCode, Context, Place, UploadQuery]> = [
    ['forbidden', customer, place('NEW'), { internal: true }],
    ['forbidden', customer, place('NEW', mine(false)), { internal: true }],
    ['forbidden', customer, place('NEW', null, 'meridian'), {}],
    ['forbidden', customer, place('ACCEPTED', anothers(false)), {}],
    ['forbidden', as('customer', ['file.upload']), place('NEW'), {}],
    ['forbidden', as('customer', ['ticket.read']), place('NEW'), {}],
    ['forbidden', agent, place('NEW'), {}], // TKT-6
    ['forbidden', agent, place('NEW'), { internal: false }],
    ['forbidden', agent, place('IN_PROGRESS', anothers(true)), {}],
    ['forbidden', as('agent', ['ticket.note']), place('IN_PROGRESS'), { internal: true }],
    ['invalid-reference', agent, place('IN_PROGRESS', mine(false)), { internal: true }],
    ['invalid-reference', agent, place('IN_PROGRESS', mine(true)), { internal: false }],
    ['ticket-final', customer, place('CLOSED'), {}],
    ['ticket-final', manager, place('REJECTED'), {}],
    ['ticket-final', agent, place('CANCELLED'), { internal: true }],
  ]
  for (const [code, ctx, where, wish] of refused) {
    const attempt = () => admitUpload(ctx, where, wish)
    assert.throws(attempt, (error) => error instanceof AppError && error.code === code, JSON.stringify([where, wish]))
  }
})
