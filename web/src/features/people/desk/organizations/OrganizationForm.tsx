import type { Organization, TicketVisibility } from '@atum-desk/contract/organizations'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { RadioCards } from '../../../../ui/primitives/RadioCards.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { EditScreen } from '../../../admin/edit/EditScreen.tsx'
import { useEditForm } from '../../../admin/edit/useEditForm.ts'
import { changeOrganization, createOrganization, organization, organizationsKey } from './api.ts'
import { OrganizationButtons } from './OrganizationButtons.tsx'
import { useOrganizationTabs } from './useOrganizationTabs.tsx'

const visibilities = ['organization', 'own'] as const

interface Values {
  name: string
  ticketVisibility: TicketVisibility
}

const valuesOf = (stored: Organization | undefined): Values => ({
  name: stored?.name ?? '',
  ticketVisibility: stored?.ticketVisibility ?? 'organization',
})

/** A new one, or one that is there. */
export function OrganizationForm({ stored }: { stored?: Organization }) {
  const { t } = useTranslation('people')
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  const tabs = useOrganizationTabs(stored?.id)

  const edit = useEditForm<Organization, Values>({
    stored,
    valuesOf,
    taken: 'name',
    send: (changes, seen, values) =>
      seen ? changeOrganization(seen.id, { version: seen.version, ...changes }) : createOrganization(values),
    ...(stored && { reread: () => client.fetchQuery({ ...organization(stored.id), staleTime: 0 }) }),
    onSaved: (answer) => {
      client.setQueryData(organization(answer.id).queryKey, answer)
      void client.invalidateQueries({ queryKey: organizationsKey })
      say.done(t(stored ? 'saved' : 'organization.created', { name: isolated(answer.name) }))
      if (!stored) void navigate(`/admin/organizations/${answer.id}`, { replace: true })
    },
  })

  return (
    <EditScreen
      title={stored?.name ?? t('organization.new')}
      back={t('organization.list')}
      backTo="/admin/organizations"
      tabs={tabs}
      buttons={stored && <OrganizationButtons organization={stored} />}
      edit={edit}
      submit={t(stored ? 'save' : 'organization.create')}
      labels={{ name: t('field.name'), ticketVisibility: t('organization.visibility.label') }}
    >
      <TextField
        label={t('field.name')}
        maxLength={200}
        autoFocus={!stored}
        autoComplete="off"
        {...edit.field('name', { isRequired: true })}
      />
      <RadioCards
        label={t('organization.visibility.label')}
        name="ticketVisibility"
        options={visibilities.map((value) => ({
          value,
          title: t(`organization.visibility.${value}`),
          text: t(`organization.visibility.${value}Text`),
        }))}
        className="tablet:grid-cols-2"
        {...edit.control('ticketVisibility')}
      />
    </EditScreen>
  )
}
