import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { removing } from '../../../../lib/focus/removing.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { FieldError } from '../../../../ui/primitives/FieldError.tsx'
import { NumberField } from '../../../../ui/primitives/NumberField.tsx'
import { ChoiceField } from '../../../admin/fields/ChoiceField.tsx'
import { StepDoes } from './StepDoes.tsx'
import { StepTells } from './StepTells.tsx'
import { type StepForm, stepClocks } from './step-form.ts'

interface StepCardProps {
  readonly step: StepForm
  readonly nth: number
  readonly fault: string | undefined
  readonly onChange: (step: StepForm) => void
  readonly onRemove: () => void
}

/** One step: when, whom it tells, and what it does to the ticket. */
export function StepCard({ step, nth, fault, onChange, onRemove }: StepCardProps) {
  const { t } = useTranslation('sla')
  const id = useId()
  return (
    <li aria-labelledby={id} className="grid gap-4 rounded-control border border-line bg-surface-2 p-3.5">
      <div className="flex items-center justify-between gap-3">
        <h3 id={id} className="font-medium">
          {t('step.title', { nth })}
        </h3>
        <Button size="small" tone="quiet" {...removing('step', onRemove)}>
          <Icon of={Trash2} className="size-3.5" />
          {t('step.remove')}
          <span className="sr-only">{nth}</span>
        </Button>
      </div>
      <div className="grid items-start gap-3 tablet:grid-cols-2">
        <ChoiceField
          label={t('step.clock')}
          value={step.clock}
          onChange={(clock) => onChange({ ...step, clock })}
          options={stepClocks.map((value) => ({ value, title: t(`clock.${value}`) }))}
        />
        <NumberField
          label={t('step.at')}
          unit={t('step.ofTarget')}
          min={1}
          max={1000}
          value={step.atPercent}
          onChange={(atPercent) => onChange({ ...step, atPercent })}
        />
      </div>
      <StepTells step={step} onChange={onChange} />
      <StepDoes step={step} onChange={onChange} />
      {fault && <FieldError>{fault}</FieldError>}
    </li>
  )
}
