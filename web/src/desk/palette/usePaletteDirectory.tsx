import { Building2, UserRound } from 'lucide-react'
import { useNavigate } from 'react-router'
import { useMay } from '../../features/session/useSession.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { PaletteItem } from './palette-item.ts'
import { useFoundDirectory } from './useFoundDirectory.ts'

/** A person or an organization leads to its page for who administers it, and to its tickets for everybody else. */
export function usePaletteDirectory(typed: string): Record<'people' | 'organizations', PaletteItem[]> {
  const navigate = useNavigate()
  const may = useMay()
  const { people, organizations } = useFoundDirectory(typed)
  const icon = (of: typeof UserRound) => <Icon of={of} className="size-4 text-muted" />
  return {
    people: people.map(({ id, name, email, organization }) => ({
      id: `person-${id}`,
      title: name,
      text: organization ? `${email} · ${organization.name}` : email,
      icon: icon(UserRound),
      keys: [],
      run: () => {
        const tickets = `/tickets?${organization ? 'requester' : 'assignee'}=${id}`
        void navigate(may('user.manage') ? `/admin/users/${id}` : tickets)
      },
    })),
    organizations: organizations.map(({ id, name }) => ({
      id: `organization-${id}`,
      title: name,
      icon: icon(Building2),
      keys: [],
      run: () => void navigate(may('organization.manage') ? `/admin/organizations/${id}` : `/tickets?org=${id}`),
    })),
  }
}
