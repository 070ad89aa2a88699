import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../ui/primitives/Avatar.tsx'
import { NumberField } from '../../../ui/primitives/NumberField.tsx'
import { RadioCards } from '../../../ui/primitives/RadioCards.tsx'
import { Switch } from '../../../ui/primitives/Switch.tsx'
import { TextField } from '../../../ui/primitives/TextField.tsx'
import { ManyField } from '../../admin/fields/ManyField.tsx'
import { assignablePeople } from '../../people/desk/api.ts'
import { strategies } from './team-form.ts'
import type { TeamEdit } from './useTeamEdit.ts'

/** Who they are, and how a ticket that is given to the team finds one of them. */
export function TeamFields({ edit, isNew }: { edit: TeamEdit; isNew: boolean }) {
  const { t } = useTranslation('teams')
  const { data: people = [] } = useQuery(assignablePeople)
  return (
    <>
      <TextField label={t('name')} maxLength={200} autoComplete="off" {...edit.field('name', { isRequired: true })} />
      <ManyField
        label={t('members')}
        hint={t('membersHint')}
        isOptional
        options={people.map(({ id, name, email }) => ({ value: id, title: name, text: email }))}
        iconOf={({ title }) => <Avatar name={title} isStaff size="small" />}
        {...edit.control('memberIds')}
      />
      <RadioCards
        label={t('strategy.label')}
        name="strategy"
        options={strategies.map((value) => ({
          value,
          title: <span className="font-medium">{t(`strategy.${value}`)}</span>,
          text: t(`strategy.${value}Text`),
        }))}
        className="tablet:grid-cols-2"
        {...edit.control('strategy')}
      />
      <NumberField
        label={t('capacity.label')}
        hint={t('capacity.hint')}
        unit={t('capacity.unit')}
        isOptional
        min={0}
        max={1000}
        {...edit.control('capacity')}
      />
      {!isNew && <Switch label={t('active')} hint={t('activeHint')} {...edit.control('active')} />}
    </>
  )
}
