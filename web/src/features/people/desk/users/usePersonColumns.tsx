import type { Person } from '@atum-desk/contract/people'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'
import type { Rows } from '../../../admin/list/columns.ts'
import { useRoleTitleByName } from '../roles/useRoleTitle.ts'
import { StateChip } from './StateChip.tsx'

export function usePersonColumns(): Rows<Person>['columns'] {
  const { t } = useTranslation('people')
  const titleOf = useRoleTitleByName()
  return [
    { key: 'name', title: t('field.name'), cell: (person) => <Who person={person} /> },
    { key: 'role', title: t('field.role'), width: 'w-1/5', cell: ({ role }) => titleOf(role) },
    {
      key: 'organization',
      title: t('field.organization'),
      width: 'w-1/5',
      cell: ({ organization }) =>
        organization ? <bdi className="block truncate">{organization.name}</bdi> : t('person.staff'),
    },
    { key: 'state', title: t('field.state'), width: 'w-36', cell: (person) => <StateChip person={person} /> },
  ]
}

function Who({ person: { name, email, organization } }: { person: Person }) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={name} isStaff={organization === null} />
      <span className="grid min-w-0">
        <bdi className="w-fit max-w-full truncate font-medium">{name}</bdi>
        <bdi className="w-fit max-w-full truncate text-meta text-muted">{email}</bdi>
      </span>
    </span>
  )
}
