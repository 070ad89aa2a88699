import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'

/** Somebody changed a policy since the preview: what it told is not what would be done. */
export function RefusedToApply({ error, onLook }: { error: unknown; onLook: () => void }) {
  const { t } = useTranslation('sla')
  const failure = asFailure(error)
  if (failure.code !== 'version-conflict') return <FailedNotice title={t('apply.notDone')} failure={failure} />
  return (
    <Notice tone="warn" isAlert>
      <p className="font-semibold">{t('apply.notDone')}</p>
      <p className="text-text-2">{t('apply.changedSince')}</p>
      <Button size="small" className="mt-1 w-fit" onClick={onLook}>
        {t('apply.again')}
      </Button>
    </Notice>
  )
}
