import type { Person } from '@atum-desk/contract/people'
import { toWire } from '../../platform/clock.ts'
import type { PersonRow } from './people.store.ts'

export function presentPerson(row: PersonRow): Person {
  const { orgId, organizationName } = row
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    organization: orgId !== null && organizationName !== null ? { id: orgId, name: organizationName } : null,
    teams: row.teams,
    locale: row.locale,
    timeZone: row.timeZone,
    active: row.active,
    createdAt: toWire(row.createdAt),
    version: row.version,
  }
}
