import type { Person } from '@atum-desk/contract/people'
import { Temporal } from 'temporal-polyfill'
import { toWire } from '../../platform/clock.ts'
import type { PersonRow } from './people.store.ts'

export function presentPerson(row: PersonRow, now: Temporal.Instant): Person {
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
    invitation: presentInvitation(row, now),
    createdAt: toWire(row.createdAt),
    version: row.version,
  }
}

function presentInvitation({ invitedAt, invitationEnds }: PersonRow, now: Temporal.Instant): Person['invitation'] {
  if (invitedAt === null || invitationEnds === null) return null
  const expired = Temporal.Instant.compare(invitationEnds, now) <= 0
  return { invitedAt: toWire(invitedAt), expiresAt: toWire(invitationEnds), expired }
}
