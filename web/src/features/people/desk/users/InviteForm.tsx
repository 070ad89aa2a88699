import { useTranslation } from 'react-i18next'
import { RadioCards } from '../../../../ui/primitives/RadioCards.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { EditScreen } from '../../../admin/edit/EditScreen.tsx'
import { OrganizationField } from '../organizations/OrganizationField.tsx'
import { LanguageField } from './LanguageField.tsx'
import type { InviteValues } from './person-values.ts'
import { RoleField } from './RoleField.tsx'
import { useInviteForm } from './useInviteForm.ts'

const audiences = ['staff', 'customer'] as const
const firstRole = { staff: 'agent', customer: 'customer' } as const

/** Somebody new: a message asks him in. */
export function InviteForm() {
  const { t } = useTranslation('people')
  const edit = useInviteForm()
  const audience = edit.control('audience')
  const choose = (next: InviteValues['audience']) => {
    audience.onChange(next)
    edit.control('role').onChange(firstRole[next])
  }
  return (
    <EditScreen
      title={t('person.new')}
      back={t('person.list')}
      backTo="/admin/users"
      edit={edit}
      submit={t('person.send')}
      labels={{}}
    >
      <p className="text-text-2">{t('person.inviteText')}</p>
      <RadioCards
        label={t('person.audience')}
        name="audience"
        options={audiences.map((value) => ({
          value,
          title: t(`person.as.${value}`),
          text: t(`person.as.${value}Text`),
        }))}
        className="tablet:grid-cols-2"
        value={audience.value}
        onChange={choose}
      />
      {audience.value === 'customer' && (
        <OrganizationField label={t('field.organization')} {...edit.control('orgId', { isRequired: true })} />
      )}
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
      <RoleField audience={audience.value} current={firstRole[audience.value]} {...edit.field('role')} />
      <LanguageField {...edit.control('locale')} />
    </EditScreen>
  )
}
