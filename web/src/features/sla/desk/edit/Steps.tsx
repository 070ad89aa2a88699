import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { FieldError } from '../../../../ui/primitives/FieldError.tsx'
import { faultOfStep } from './policy-faults.ts'
import { StepCard } from './StepCard.tsx'
import { newStep, type StepForm } from './step-form.ts'
import type { PolicyEdit } from './usePolicyEdit.ts'

/** What happens as a target is used up. */
export function Steps({ edit }: { edit: PolicyEdit }) {
  const { t } = useTranslation('sla')
  const { form, isSubmitted, refusedStep } = edit.steps()
  const steps = form.watch('escalations')
  const put = (next: StepForm[]) =>
    form.setValue('escalations', next, { shouldDirty: true, shouldValidate: isSubmitted })
  const faultAt = (index: number) => {
    const fault = isSubmitted ? faultOfStep(form.getValues(), index) : undefined
    return fault ? t(`step.fault.${fault}`) : refusedStep(index)
  }
  return (
    <section aria-labelledby="steps" className="grid gap-3">
      <div className="grid gap-0.5">
        <h2 id="steps" className="font-medium">
          {t('step.list')}
        </h2>
        <p className="text-meta text-text-2">{t('step.text')}</p>
      </div>
      {steps.length > 0 && (
        <ol className="grid gap-3">
          {steps.map((step, index) => (
            <StepCard
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is told by its place alone.
              key={index}
              step={step}
              nth={index + 1}
              fault={faultAt(index)}
              onChange={(next) => put(steps.map((one, at) => (at === index ? next : one)))}
              onRemove={() => put(steps.filter((_, at) => at !== index))}
            />
          ))}
        </ol>
      )}
      <Button className="w-fit" disabled={steps.length >= 30} onClick={() => put([...steps, newStep])}>
        <Icon of={Plus} />
        {t('step.add')}
      </Button>
      {steps.length >= 30 && <FieldError>{t('step.enough')}</FieldError>}
    </section>
  )
}
