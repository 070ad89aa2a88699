import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { choosePerson } from './choosing.ts'
import { createWorkProfiles } from './work-profiles.service.ts'
import { createWorkload } from './workload.service.ts'

export type Assignment = ReturnType<typeof createAssignment>

/** Whom a team's strategy chooses, and what it has to know of people for that. */
export function createAssignment({ db }: { db: TenantDb }) {
  return { choose: choosePerson, profiles: createWorkProfiles({ db }), workload: createWorkload({ db }) }
}
