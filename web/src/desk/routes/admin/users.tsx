import type { Person } from '@atum-desk/contract/people'
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Loaded } from '../../../features/admin/edit/Loaded.tsx'
import { person } from '../../../features/people/desk/users/api.ts'
import { PersonForm } from '../../../features/people/desk/users/PersonForm.tsx'
import { PersonSessions } from '../../../features/people/desk/users/PersonSessions.tsx'

export { InviteForm as InviteRoute } from '../../../features/people/desk/users/InviteForm.tsx'
export { PersonList as PeopleRoute } from '../../../features/people/desk/users/PersonList.tsx'

function One({ of: Screen }: { of: ComponentType<{ person: Person }> }) {
  const { t } = useTranslation('people')
  const { id = '' } = useParams()
  const query = useQuery(person(id))
  return (
    <Loaded query={query} back={t('person.list')} backTo="/admin/users" failed={t('person.failed')}>
      {(stored) => <Screen key={stored.id} person={stored} />}
    </Loaded>
  )
}

const Details = ({ person: stored }: { person: Person }) => <PersonForm stored={stored} />

export const PersonRoute = () => <One of={Details} />
export const PersonSessionsRoute = () => <One of={PersonSessions} />
