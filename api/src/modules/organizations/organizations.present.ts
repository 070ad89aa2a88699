import type { Organization } from '@atum-desk/contract/organizations'
import { toWire } from '../../platform/clock.ts'
import type { OrganizationRow } from './organizations.store.ts'

export const presentOrganization = (row: OrganizationRow): Organization => ({
  id: row.id,
  name: row.name,
  ticketVisibility: row.ticketVisibility,
  active: row.active,
  createdAt: toWire(row.createdAt),
  version: row.version,
})
