import type { DeliveryAttempt } from '@atum-desk/contract/deliveries'
import { useTranslation } from 'react-i18next'
import { DateTime } from '../../../ui/text/DateTime.tsx'
import { StateMark } from './StateMark.tsx'

/** Each try: when, what came of it, and what was said. */
export function AttemptLog({ log }: { log: readonly DeliveryAttempt[] }) {
  const { t } = useTranslation('channels')
  return (
    <section aria-labelledby="delivery-log" className="grid gap-2">
      <h2 id="delivery-log" className="font-semibold text-heading">
        {t('deliveries.log')}
      </h2>
      {log.length === 0 && <p className="text-text-2">{t('deliveries.logEmpty')}</p>}
      <ol className="grid gap-2">
        {log.map((attempt) => (
          <li key={attempt.id} className="grid gap-1.5 rounded-control border border-line bg-surface-2 px-4 py-3">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <StateMark state={attempt.outcome} />
              {attempt.status !== null && (
                <span className="font-mono text-meta text-text-2 tabular-nums">{attempt.status}</span>
              )}
              <span className="text-meta text-muted">
                <DateTime instant={attempt.startedAt} />
              </span>
            </div>
            <Said title={t('deliveries.error')} words={attempt.error} />
            <Said title={t('deliveries.request')} words={attempt.request} />
            <Said title={t('deliveries.response')} words={attempt.response} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Said({ title, words }: { title: string; words: string | null }) {
  if (!words) return null
  return (
    <details>
      <summary className="w-fit py-1 cursor-pointer text-meta text-text-2 hover:text-text">{title}</summary>
      <pre dir="ltr" className="wrap-anywhere mt-1.5 whitespace-pre-wrap font-mono text-meta text-text-2">
        {words}
      </pre>
    </details>
  )
}
