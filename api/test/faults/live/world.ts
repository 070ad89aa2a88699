import type { TestApp } from '../../../src/testing/app.ts'
import type { TestTicket, TestUser } from '../../../src/testing/factories.ts'

export type Ticket = TestTicket & Readonly<{ owner: TestUser; staff: TestUser }>
export type World = Readonly<{ people: readonly TestUser[]; tickets: readonly Ticket[] }>

/**
 * A helpdesk with staff and three organizations. In the third a customer sees his own tickets only, and one of them is
 * copied on a ticket of another's.
 */
async function makeDesk(t: TestApp): Promise<World> {
  const tenantId = await t.make.tenant()
  const staff = [await t.make.user(tenantId, 'agent'), await t.make.user(tenantId, 'manager')] as const
  const customers: TestUser[] = []
  const tickets: Ticket[] = []
  for (const ticketScope of ['organization', 'organization', 'own'] as const) {
    const orgId = await t.make.organization(tenantId, ticketScope)
    const one = await t.make.user(tenantId, 'customer', { orgId, ticketScope })
    const other = await t.make.user(tenantId, 'customer', { orgId, ticketScope })
    customers.push(one, other)
    for (const owner of [one, one, other, other]) {
      const cc = ticketScope === 'own' && tickets.at(-1)?.owner !== owner && owner === other
      const ticket = await t.make.ticket(owner, cc ? { ccIds: [one.id] } : {})
      await t.deps.tickets.accept({ ...staff[1].ctx, now: t.clock.now() }, ticket.id, {})
      tickets.push({ ...ticket, owner, staff: staff[1] })
    }
  }
  return { people: [...staff, ...customers], tickets }
}

/** Two of them, side by side in one database. */
export async function makeWorld(t: TestApp): Promise<World> {
  const desks = [await makeDesk(t), await makeDesk(t)]
  return { people: desks.flatMap(({ people }) => people), tickets: desks.flatMap(({ tickets }) => tickets) }
}
