import type { SlaApplication } from '@atum-desk/contract/sla-applications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { applications, cancelApplication } from '../api.ts'

/** How far the worker is, and the way to stop it: what it has done by then stays. */
export function Running({ application }: { application: SlaApplication }) {
  const { t } = useTranslation('sla')
  const client = useQueryClient()
  const say = useSay()
  const { id, state, counts } = application
  const cancel = useMutation({
    mutationFn: () => cancelApplication(id),
    onError: (error) => say.refused(t('apply.notStopped'), error),
    onSettled: () => client.invalidateQueries({ queryKey: applications.queryKey }),
  })
  return (
    <section aria-labelledby="running" className="grid gap-3 rounded-panel border border-gold bg-surface-2 p-4">
      <h2 id="running" className="font-semibold">
        {t(state === 'waiting' ? 'apply.waiting' : 'apply.running')}
      </h2>
      <progress
        aria-labelledby="running"
        max={Math.max(counts.total, 1)}
        value={counts.processed}
        className="progress"
      />
      <p role="status" className="text-text-2 tabular-nums">
        {t('apply.progress', { done: counts.processed, total: counts.total, changed: counts.changed })}
      </p>
      <Button className="w-fit" isBusy={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('apply.stop')}
      </Button>
    </section>
  )
}
