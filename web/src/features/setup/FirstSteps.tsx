import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../lib/api/problem.ts'
import { FailedNotice } from '../../ui/feedback/FailedNotice.tsx'
import { IconButton } from '../../ui/primitives/IconButton.tsx'
import { setup, useDismiss } from './api.ts'
import { Step } from './Step.tsx'

/** What a new helpdesk still needs, for who sets it up. Gone once everything is done, or when he puts it away. */
export function FirstSteps() {
  const { t } = useTranslation('setup')
  const { data } = useQuery(setup)
  const dismiss = useDismiss()
  if (!data || data.complete || data.dismissed) return null
  const done = data.steps.filter((step) => step.done).length
  return (
    <section aria-labelledby="first-steps" className="grid gap-3 rounded-panel border border-gold bg-surface-1 p-4">
      <header className="flex items-start gap-3">
        <div className="grid flex-1 gap-0.5">
          <h2 id="first-steps" className="font-semibold">
            {t('title')}
          </h2>
          <p className="text-meta text-text-2">{t('text', { done, all: data.steps.length })}</p>
        </div>
        <IconButton className="-m-1" label={t('dismiss')} icon={X} onClick={() => dismiss.mutate()} />
      </header>
      {dismiss.error && <FailedNotice title={t('failed')} failure={asFailure(dismiss.error)} />}
      <ol className="grid gap-2 tablet:grid-cols-2 split:grid-cols-4">
        {data.steps.map((step) => (
          <Step key={step.step} {...step} />
        ))}
      </ol>
    </section>
  )
}
