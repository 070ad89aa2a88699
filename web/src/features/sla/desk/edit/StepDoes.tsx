import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../admin/fields/ChoiceField.tsx'
import { useRoleOptions } from '../useRoleOptions.ts'
import { raises, type StepForm } from './step-form.ts'

interface StepDoesProps {
  readonly step: StepForm
  readonly onChange: (step: StepForm) => void
}

/** What it does to the ticket itself. */
export function StepDoes({ step, onChange }: StepDoesProps) {
  const { t } = useTranslation(['sla', 'terms'])
  const roles = useRoleOptions()
  const wordsOf = (raise: StepForm['raise']) => {
    if (raise === '') return t('sla:step.raiseNot')
    if (raise === 'more') return t('sla:step.raiseMore')
    return t('sla:step.raiseTo', { priority: t(`terms:priority.${raise}`) })
  }
  return (
    <div className="grid items-start gap-3 tablet:grid-cols-2">
      <ChoiceField
        label={t('sla:step.raise')}
        value={step.raise}
        onChange={(raise) => onChange({ ...step, raise })}
        options={raises.map((value) => ({ value, title: wordsOf(value) }))}
      />
      <ChoiceField
        label={t('sla:step.assign')}
        value={step.assignToRole}
        onChange={(assignToRole) => onChange({ ...step, assignToRole })}
        options={[{ value: '', title: t('sla:step.assignNot') }, ...roles]}
      />
    </div>
  )
}
