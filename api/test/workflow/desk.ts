import type { TicketAction, TicketStatus } from '@atum-desk/contract/tickets'
import type { TestApp } from '../../src/testing/app.ts'
import type { TestUser } from '../../src/testing/factories.ts'

export const roles = ['customer', 'customer_admin', 'agent', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]
export type Desk = Awaited<ReturnType<typeof openDesk>>

/** One of each role, on one side of one wall: what they may do differs by role alone. */
export async function openDesk(t: TestApp) {
  const tenantId = await t.make.tenant()
  const orgId = await t.make.organization(tenantId)
  const callers = {
    customer: await t.make.user(tenantId, 'customer', { orgId }),
    customer_admin: await t.make.user(tenantId, 'customer_admin', { orgId }),
    agent: await t.make.user(tenantId, 'agent'),
    manager: await t.make.user(tenantId, 'manager'),
    admin: await t.make.user(tenantId, 'admin'),
  } satisfies Record<Role, TestUser>
  return { t, callers, target: await t.make.ticket(callers.customer) }
}

const solution = { resolution: 'The fuser was replaced.', rootCause: 'Wear.' }

/** The steps that lead to a status, as the manager or the customer takes them. */
const ways: Readonly<Record<TicketStatus, readonly TicketAction[]>> = {
  NEW: [],
  ACCEPTED: ['accept'],
  ASSIGNED: ['accept', 'assign'],
  IN_PROGRESS: ['accept', 'assign', 'start'],
  WAITING_CUSTOMER: ['accept', 'assign', 'request_info'],
  RESOLVED: ['accept', 'assign', 'resolve'],
  CLOSED: ['accept', 'assign', 'resolve', 'close'],
  REJECTED: ['reject'],
  CANCELLED: ['cancel'],
}

type Door = Readonly<{ path: string; body: object }>

/** The request behind each button. Null: that side has none. */
export function doorOf(desk: Desk, role: Role, action: TicketAction): Door | null {
  const isStaff = !role.startsWith('customer')
  const status = (body: object): Door => ({ path: 'internal/tickets/:id/status', body })
  const doors = {
    accept: { path: 'internal/tickets/:id/accept', body: {} },
    reject: { path: 'internal/tickets/:id/reject', body: { reason: 'Not ours.' } },
    cancel: { path: 'tickets/:id/cancel', body: {} },
    assign: { path: 'internal/tickets/:id/assign', body: { assigneeId: desk.callers.agent.id } },
    take: { path: 'internal/tickets/:id/take', body: {} },
    start: status({ to: 'IN_PROGRESS' }),
    request_info: status({ to: 'WAITING_CUSTOMER' }),
    resume: status({ to: 'IN_PROGRESS' }),
    customer_reply: isStaff ? null : { path: 'tickets/:id/comments', body: { body: 'A word.' } },
    resolve: status({ to: 'RESOLVED', ...solution }),
    reopen: isStaff ? status({ to: 'IN_PROGRESS' }) : { path: 'tickets/:id/solution/refuse', body: {} },
    merge: { path: 'internal/tickets/:id/merge', body: { into: desk.target.id } },
    unmerge: { path: 'internal/tickets/:id/unmerge', body: {} },
    close: isStaff ? status({ to: 'CLOSED' }) : { path: 'tickets/:id/solution/accept', body: {} },
    change_requester: { path: 'internal/tickets/:id/requester', body: { requesterId: desk.callers.customer_admin.id } },
    escalate: { path: 'internal/tickets/:id/escalate', body: { role: 'manager' } },
    deescalate: { path: 'internal/tickets/:id/deescalate', body: {} },
  } satisfies Record<TicketAction, Door | null>
  return doors[action]
}

export async function act(desk: Desk, role: Role, id: string, { path, body }: Door) {
  return desk.t.as(desk.callers[role]).post(`/api/${path.replace(':id', id)}`, body)
}

/** A ticket that has come so far by the front door. */
export async function ticketIn(desk: Desk, status: TicketStatus): Promise<string> {
  const { id } = await desk.t.make.ticket(desk.callers.customer)
  for (const action of ways[status]) {
    const role = action === 'cancel' ? 'customer' : 'manager'
    const door = doorOf(desk, role, action)
    const answer = door && (await act(desk, role, id, door))
    if (answer?.statusCode !== 200) throw new Error(`${action}: ${answer?.body}`)
  }
  return id
}
