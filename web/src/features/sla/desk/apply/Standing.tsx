import type { SlaClockChange } from '@atum-desk/contract/sla-applications'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { workingTime } from '../../../../lib/time/working-time.ts'
import { DateTime } from '../../../../ui/text/DateTime.tsx'

interface StandingProps {
  readonly label: string
  readonly standing: SlaClockChange['from']
}

/** What a clock runs by: the policy, its target, and when it would be due. */
export function Standing({ label, standing }: StandingProps) {
  const { t } = useTranslation('sla')
  const { locale } = useLocale()
  return (
    <div className="grid content-start gap-0.5 text-meta">
      <p className="text-muted">{label}</p>
      {standing ? (
        <>
          <p>
            {t('apply.version', { name: isolated(standing.policy.name), version: standing.policy.version })}
            {' · '}
            <span className="tabular-nums">{workingTime(Math.round(standing.targetSeconds / 60), locale)}</span>
          </p>
          <p className="text-text-2 tabular-nums">
            {standing.dueAt ? <DateTime instant={standing.dueAt} /> : t('apply.noDue')}
          </p>
        </>
      ) : (
        <p className="text-text-2">{t('apply.nonePromised')}</p>
      )}
    </div>
  )
}
