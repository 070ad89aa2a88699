import type pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { newId } from '../../api/src/platform/ids.ts'
import type { Chance } from './chance.ts'
import { insert } from './insert.ts'
import { companies, firstNames, lastNames } from './words.ts'

export type People = Readonly<{
  organizations: ReadonlyArray<Readonly<{ id: string; customers: readonly string[] }>>
  agents: readonly string[]
  teams: readonly string[]
}>

const customersPerOrganization = 50
const at = Temporal.Instant.from('2023-11-01T08:00:00Z')
const ids = (count: number) => Array.from({ length: count }, () => newId(at))

/** Organizations with their customers, forty agents, eight teams. */
export async function makePeople(owner: pg.Client, tenantId: string, count: number, random: Chance): Promise<People> {
  const own = { tenant_id: tenantId, created_at: at.toString() }
  const organizations = ids(count).map((id) => ({ id, customers: ids(customersPerOrganization) }))
  const [agents, teams] = [ids(40), ids(8)]
  const person = (id: string, org_id: string | null, role: string) => {
    const [first, last] = [random.of(firstNames), random.of(lastNames)]
    const email = `${first}.${last}.${id.slice(-6)}@desk.example`.toLowerCase()
    return { ...own, id, org_id, name: `${first} ${last}`, email, role, ...defaults }
  }
  await insert(
    owner,
    'organizations',
    organizations.map(({ id }, n) => ({ ...own, id, name: `${companies[n % companies.length]} ${n}`, ...orgDefaults })),
  )
  await insert(
    owner,
    'users',
    organizations.flatMap(({ id, customers }) => customers.map((customer) => person(customer, id, 'customer'))),
  )
  await insert(
    owner,
    'users',
    agents.map((id) => person(id, null, 'agent')),
  )
  await insert(
    owner,
    'teams',
    teams.map((id, n) => ({ tenant_id: tenantId, id, name: `Team ${n}`, active: true, version: 1 })),
  )
  return { organizations, agents, teams }
}

const defaults = { locale: 'en', time_zone: 'UTC', active: true, version: 1 }
const orgDefaults = { ticket_visibility: 'organization', active: true, version: 1 }
