import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CheckBoxes } from '../../../../ui/primitives/CheckBoxes.tsx'
import { ManyField } from '../../../admin/fields/ManyField.tsx'
import { colleagues } from '../../../people/desk/api.ts'
import { useRoleOptions } from '../useRoleOptions.ts'
import type { StepForm } from './step-form.ts'

interface StepTellsProps {
  readonly step: StepForm
  readonly onChange: (step: StepForm) => void
}

/** Who of the staff is told. */
export function StepTells({ step, onChange }: StepTellsProps) {
  const { t } = useTranslation('sla')
  const { data: people = [] } = useQuery(colleagues)
  const roles = useRoleOptions()
  const told = [...(step.assignee ? ['assignee'] : []), ...(step.team ? ['team'] : [])]
  return (
    <div className="grid gap-3">
      <CheckBoxes
        label={t('step.tell')}
        options={[
          { value: 'assignee', title: t('step.assignee') },
          { value: 'team', title: t('step.team') },
        ]}
        values={told}
        onChange={(now) => onChange({ ...step, assignee: now.includes('assignee'), team: now.includes('team') })}
      />
      <div className="grid items-start gap-3 tablet:grid-cols-2">
        <ManyField
          label={t('step.roles')}
          isOptional
          options={roles}
          value={step.roles}
          onChange={(next) => onChange({ ...step, roles: next })}
        />
        <ManyField
          label={t('step.people')}
          isOptional
          options={people.map(({ id, name, email }) => ({ value: id, title: name, text: email }))}
          value={step.userIds}
          onChange={(userIds) => onChange({ ...step, userIds })}
        />
      </div>
    </div>
  )
}
