import { useEffect } from 'react'
import type { Scope } from './scope.ts'

/** A team or an organization that is not offered could not be seen in the bar: then the numbers are everybody’s, too. */
export function useOfferedScope(hasNoTeam: boolean, hasNoOrg: boolean, change: (next: Partial<Scope>) => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` is another with each rendering, and does the same.
  useEffect(() => {
    if (hasNoTeam || hasNoOrg) change({ ...(hasNoTeam && { team: undefined }), ...(hasNoOrg && { org: undefined }) })
  }, [hasNoTeam, hasNoOrg])
}
