import type { TestApp } from '../../api/src/testing/app.ts'
import type { TestTicket, TestUser } from '../../api/src/testing/factories.ts'

export type Changed = TestTicket & Readonly<{ by: TestUser }>

type Desk = Readonly<{ people: TestUser[]; tickets: Changed[]; strangers: TestUser[] }>

/**
 * Five agents and five customers, each of an organization of his own, who listen by turns; twenty tickets. Of
 * another organization as many as are wanted, whom none of it concerns.
 */
export async function makeDesk(t: TestApp, strangerCount: number): Promise<Desk> {
  const tenantId = await t.make.tenant()
  const manager = await t.make.user(tenantId, 'manager')
  const people: TestUser[] = []
  const tickets: Changed[] = []
  for (let n = 0; n < 5; n += 1) {
    const customer = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
    people.push(await t.make.user(tenantId, 'agent'), customer)
    for (let m = 0; m < 4; m += 1) tickets.push({ ...(await t.make.ticket(customer)), by: manager })
  }
  const orgId = await t.make.organization(tenantId, 'own')
  const strangers: TestUser[] = []
  while (strangers.length < strangerCount) {
    strangers.push(await t.make.user(tenantId, 'customer', { orgId, ticketScope: 'own' }))
  }
  return { people, tickets, strangers }
}
