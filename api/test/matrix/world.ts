import type { TestApp } from '../../src/testing/app.ts'
import type { TestTicket, TestUser } from '../../src/testing/factories.ts'

export const roles = ['customer', 'customer_admin', 'agent', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]

/** Whose the thing is, as the caller sees it. Staff see every organization of their tenant. */
export const owners = ['own', 'otherOrganization', 'otherTenant'] as const
export type Owner = (typeof owners)[number]

export type World = Awaited<ReturnType<typeof makeWorld>>

async function makeDesk(t: TestApp) {
  const tenantId = await t.make.tenant()
  const orgId = await t.make.organization(tenantId)
  const otherOrgId = await t.make.organization(tenantId)
  const callers = {
    customer: await t.make.user(tenantId, 'customer', { orgId }),
    customer_admin: await t.make.user(tenantId, 'customer_admin', { orgId }),
    agent: await t.make.user(tenantId, 'agent'),
    manager: await t.make.user(tenantId, 'manager'),
    admin: await t.make.user(tenantId, 'admin'),
  } satisfies Record<Role, TestUser>
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: otherOrgId })
  return { tenantId, orgId, otherOrgId, callers, neighbour }
}
type Desk = Awaited<ReturnType<typeof makeDesk>>

/** Two helpdesks; in the first, callers of each role and a second organization. */
export async function makeWorld(t: TestApp) {
  const [desk, elsewhere] = [await makeDesk(t), await makeDesk(t)]
  const places = {
    own: { desk, customer: desk.callers.customer },
    otherOrganization: { desk, customer: desk.neighbour },
    otherTenant: { desk: elsewhere, customer: elsewhere.callers.customer },
  } satisfies Record<Owner, { desk: Desk; customer: TestUser }>
  return { t, desk, places }
}

export type TicketState = 'NEW' | 'ACCEPTED' | 'ASSIGNED' | 'RESOLVED'

/** A ticket of that owner's, brought so far by his own helpdesk's manager. */
export async function ticketIn({ t, places }: World, owner: Owner, state: TicketState): Promise<TestTicket> {
  const { desk, customer } = places[owner]
  const { manager } = desk.callers
  const ticket = await t.make.ticket(customer)
  const ctx = { ...manager.ctx, now: t.clock.now() }
  const { tickets } = t.deps
  if (state === 'NEW') return ticket
  await tickets.accept(ctx, ticket.id, {})
  if (state === 'ACCEPTED') return ticket
  await tickets.assign(ctx, ticket.id, { assigneeId: manager.id })
  if (state === 'ASSIGNED') return ticket
  await tickets.setStatus(ctx, ticket.id, { to: 'RESOLVED', resolution: 'Done.', rootCause: 'Wear.' })
  return ticket
}
