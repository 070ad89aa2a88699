import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Loaded } from '../../../features/admin/edit/Loaded.tsx'
import { organization, organizationSettings } from '../../../features/people/desk/organizations/api.ts'
import { OrganizationForm } from '../../../features/people/desk/organizations/OrganizationForm.tsx'
import { OrganizationPeople } from '../../../features/people/desk/organizations/OrganizationPeople.tsx'
import { OrganizationSettingsForm } from '../../../features/people/desk/organizations/OrganizationSettingsForm.tsx'
import { settings as helpdeskSettings } from '../../../features/settings/desk/api.ts'

export { OrganizationList as OrganizationsRoute } from '../../../features/people/desk/organizations/OrganizationList.tsx'

export function NewOrganizationRoute() {
  return <OrganizationForm />
}

/** Where the way back leads from each of these. */
function useWayBack() {
  const { t } = useTranslation('people')
  return { back: t('organization.list'), backTo: '/admin/organizations', failed: t('organization.failed') }
}

export function OrganizationRoute() {
  const { id = '' } = useParams()
  const query = useQuery(organization(id))
  return (
    <Loaded query={query} {...useWayBack()}>
      {(stored) => <OrganizationForm key={stored.id} stored={stored} />}
    </Loaded>
  )
}

export function OrganizationPeopleRoute() {
  const { id = '' } = useParams()
  return (
    <Loaded query={useQuery(organization(id))} {...useWayBack()}>
      {(stored) => <OrganizationPeople key={stored.id} organization={stored} />}
    </Loaded>
  )
}

export function OrganizationSettingsRoute() {
  const { id = '' } = useParams()
  const way = useWayBack()
  const [stored, settings, helpdesk] = [
    useQuery(organization(id)),
    useQuery(organizationSettings(id)),
    useQuery(helpdeskSettings),
  ]
  return (
    <Loaded query={stored} {...way}>
      {(one) => (
        <Loaded query={settings} {...way}>
          {(own) => (
            <Loaded query={helpdesk} {...way}>
              {(general) => (
                <OrganizationSettingsForm key={one.id} organization={one} settings={own} helpdesk={general} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}
