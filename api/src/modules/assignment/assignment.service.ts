import { choosePerson } from './choosing.ts'
import { createWorkProfiles, type WorkProfileDeps } from './work-profiles.service.ts'
import { createWorkload } from './workload.service.ts'

export type Assignment = ReturnType<typeof createAssignment>

/** Whom a team's strategy chooses, and what it has to know of people for that. */
export function createAssignment({ db, tagsOf }: WorkProfileDeps) {
  return { choose: choosePerson, profiles: createWorkProfiles({ db, tagsOf }), workload: createWorkload({ db }) }
}
