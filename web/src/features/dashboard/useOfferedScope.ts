import type { Reference } from '@atum-desk/contract/common'
import { useEffect } from 'react'
import type { Scope } from './scope.ts'

interface Offered {
  /** Undefined while they are on their way. */
  readonly teams: readonly Pick<Reference, 'id'>[] | undefined
  readonly orgs: readonly Pick<Reference, 'id'>[] | undefined
}

const isGone = (id: string | undefined, offered: Offered['teams']): boolean =>
  id !== undefined && offered !== undefined && !offered.some((one) => one.id === id)

/** A team or an organization that is not offered could not be seen in the bar: then the numbers are everybody’s, too. */
export function useOfferedScope(
  { team, org }: Scope,
  { teams, orgs }: Offered,
  change: (next: Partial<Scope>) => void,
) {
  const [hasNoTeam, hasNoOrg] = [isGone(team, teams), isGone(org, orgs)]
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` is another with each rendering, and does the same.
  useEffect(() => {
    if (hasNoTeam || hasNoOrg) change({ ...(hasNoTeam && { team: undefined }), ...(hasNoOrg && { org: undefined }) })
  }, [hasNoTeam, hasNoOrg])
}
