import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Permission } from '@atum-desk/contract/permissions'
import { type TicketStatus, ticketStatuses } from '@atum-desk/contract/tickets'
import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../../platform/access/context.ts'
import { builtInRoles } from '../../access/index.ts'
import { allowedActions, type Subject } from '../tickets.policy.ts'

const me = 'me'
const { permissions: agentHolds } = builtInRoles.agent
const callers: Readonly<Record<string, { orgId: string | null; permissions: readonly Permission[] }>> = {
  agent: { orgId: null, permissions: agentHolds },
  'agent who may not assign': { orgId: null, permissions: agentHolds.filter((name) => name !== 'ticket.assign') },
  'staff who only reads': { orgId: null, permissions: ['ticket.read', 'ticket.assign'] },
  customer: { orgId: 'nile', permissions: [...builtInRoles.customer.permissions, 'ticket.work', 'ticket.assign'] },
}

const nobodys = { assigneeId: null, escalatedRole: null, inTeam: false, inRole: false, cameFromCaller: false }
const withRole = { ...nobodys, escalatedRole: 'lead' }
const situations: Readonly<Record<string, Omit<Subject, 'orgId' | 'status' | 'resolvedAt'>>> = {
  'he has it': { ...nobodys, assigneeId: me, inTeam: true },
  'somebody has it': { ...nobodys, assigneeId: 'other', inTeam: true },
  'in his team’s queue': { ...nobodys, inTeam: true },
  'in another queue': nobodys,
  'waits for his role': { ...withRole, inRole: true },
  'waits for another role': { ...withRole, inTeam: true },
  'waits for another role, came from him': { ...withRole, inTeam: true, cameFromCaller: true },
  'with his role, he has it': { ...withRole, inRole: true, assigneeId: me },
  'with his role, somebody has it': { ...withRole, inRole: true, assigneeId: 'other' },
  'with another role, somebody has it': { ...withRole, inTeam: true, assigneeId: 'other', cameFromCaller: true },
}

// t takes it, e escalates it, d gives it back, s works on it; a dot is a refusal. IN_PROGRESS, where `resolve` is work.
const table = `
                                        agent  may-not-assign  only-reads  customer
he has it                               .e.s   .e.s            ....        ....
somebody has it                         .e.s   .e.s            ....        ....
in his team’s queue                     te.s   te.s            ....        ....
in another queue                        te.s   .e.s            ....        ....
waits for his role                      teds   teds            ....        ....
waits for another role                  .e..   .e..            ....        ....
waits for another role, came from him   .ed.   .ed.            ....        ....
with his role, he has it                .eds   .eds            ....        ....
with his role, somebody has it          .eds   .eds            ....        ....
with another role, somebody has it      .e.s   .e.s            ....        ....`

const now = Temporal.Instant.from('2026-11-20T08:00:00Z')
function asking({ orgId, permissions }: (typeof callers)[string]): Context {
  const actor = { userId: me, permissions: new Set(permissions) }
  return { tenantId: 't', orgId, ticketScope: 'organization', actor, requestId: 'r', address: null, now }
}

const letters = { take: 't', escalate: 'e', deescalate: 'd', resolve: 's' } as const
const offered = (ctx: Context, status: TicketStatus, situation: (typeof situations)[string]) =>
  allowedActions(ctx, { orgId: 'nile', status, resolvedAt: null, ...situation }, 7)

test('PRM-4 TKT-14 ASG-8 who takes, escalates and gives back, situation by situation', () => {
  for (const line of table.trim().split('\n').slice(1)) {
    const [situation = '', ...cells] = line.trim().split(/\s{2,}/)
    const subject = situations[situation]
    assert.ok(subject, situation)
    Object.entries(callers).forEach(([name, caller], column) => {
      const may = offered(asking(caller), 'IN_PROGRESS', subject)
      const cell = Object.entries(letters).map(([action, letter]) => (may.some((one) => one === action) ? letter : '.'))
      assert.equal(cell.join(''), cells[column], `${name}: ${situation}`)
    })
  }
  assert.equal(table.trim().split('\n').length - 1, Object.keys(situations).length)
})

test('TKT-14 none of it before the gate, nor once a ticket is solved or over', () => {
  const ctx = asking({ orgId: null, permissions: agentHolds })
  const inHand: readonly TicketStatus[] = ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER']
  for (const status of ticketStatuses) {
    const may = offered(ctx, status, { ...withRole, inRole: true })
    const those = may.filter((action) => action === 'take' || action === 'escalate' || action === 'deescalate')
    assert.equal(those.length, inHand.includes(status) ? 3 : 0, status)
  }
})
