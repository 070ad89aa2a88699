import type { Page } from '@atum-desk/contract/common'
import type { Organization } from '@atum-desk/contract/organizations'
import type { Person } from '@atum-desk/contract/people'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMay } from '../../features/session/useSession.ts'
import { get } from '../../lib/api/client.ts'
import { pathWith } from '../../lib/api/path.ts'
import { useRested } from '../../lib/time/useRested.ts'

const pause = 150
/** Of each kind: more would push the other one out of sight. */
const most = 4
/** A letter alone is in nearly every name. */
const least = 2

interface Found {
  readonly people: readonly Person[]
  readonly organizations: readonly Organization[]
}
const nobody: Found = { people: [], organizations: [] }

const find = async (q: string, signal: AbortSignal): Promise<Found> => {
  const asked = { q, active: true, limit: most }
  const [people, organizations] = await Promise.all([
    get<Page<Person>>(pathWith('/api/users', asked), signal),
    get<Page<Organization>>(pathWith('/api/orgs', asked), signal),
  ])
  return { people: people.items, organizations: organizations.items }
}

/** People and organizations by name, for who may see them: both at once, so that one does not push the other down. */
export function useFoundDirectory(typed: string): Found {
  const may = useMay()
  const q = typed.trim().slice(0, 100)
  const asked = useRested(q, pause)
  const isAsking = may('directory.read') && asked.length >= least && q.length >= least
  const { data } = useQuery({
    queryKey: ['palette', 'directory', asked],
    queryFn: ({ signal }) => find(asked, signal),
    enabled: isAsking,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  return (isAsking && data) || nobody
}
