import type { Person } from '@atum-desk/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { EditScreen } from '../../../admin/edit/EditScreen.tsx'
import { useEditForm } from '../../../admin/edit/useEditForm.ts'
import { changePerson, peopleKey, person } from './api.ts'
import { InvitationNotice } from './InvitationNotice.tsx'
import { LanguageField } from './LanguageField.tsx'
import { PersonButtons } from './PersonButtons.tsx'
import { type PersonValues, personValues } from './person-values.ts'
import { RoleField } from './RoleField.tsx'
import { StateChip } from './StateChip.tsx'
import { usePersonTabs } from './usePersonTabs.ts'
import { ZoneField } from './ZoneField.tsx'

/** One account: what it is called, what it may do, and in which words and by which clock it is told. */
export function PersonForm({ stored }: { stored: Person }) {
  const { t } = useTranslation('people')
  const client = useQueryClient()
  const say = useSay()
  const edit = useEditForm<Person, PersonValues>({
    stored,
    valuesOf: personValues,
    taken: 'email',
    send: (changes, seen) => changePerson(stored.id, { version: (seen ?? stored).version, ...changes }),
    reread: () => client.fetchQuery({ ...person(stored.id), staleTime: 0 }),
    onSaved: (answer) => {
      client.setQueryData(person(answer.id).queryKey, answer)
      void client.invalidateQueries({ queryKey: peopleKey })
      say.done(t('saved', { name: isolated(answer.name) }))
    },
  })
  const { organization } = stored
  return (
    <EditScreen
      title={stored.name}
      back={t('person.list')}
      backTo="/admin/users"
      tabs={usePersonTabs(stored.id)}
      mark={<StateChip person={stored} />}
      buttons={<PersonButtons person={stored} />}
      edit={edit}
      submit={t('save')}
      labels={{
        name: t('field.name'),
        email: t('field.email'),
        role: t('field.role'),
        locale: t('field.language'),
        timeZone: t('field.timeZone'),
      }}
    >
      {stored.invitation && <InvitationNotice invitation={stored.invitation} />}
      <p className="text-text-2">
        {organization ? t('person.of', { organization: isolated(organization.name) }) : t('person.ofStaff')}
      </p>
      <TextField
        label={t('field.name')}
        maxLength={200}
        autoComplete="off"
        {...edit.field('name', { isRequired: true })}
      />
      <TextField
        label={t('field.email')}
        type="email"
        dir="ltr"
        maxLength={254}
        autoComplete="off"
        {...edit.field('email', { isRequired: true })}
      />
      <RoleField
        hint={t('person.roleHint')}
        audience={organization ? 'customer' : 'staff'}
        current={stored.role}
        {...edit.field('role')}
      />
      <LanguageField {...edit.control('locale')} />
      <ZoneField {...edit.control('timeZone')} />
    </EditScreen>
  )
}
