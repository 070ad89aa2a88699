import { useTranslation } from 'react-i18next'
import { nowOn, type Reason, type Stretch } from './stretches.ts'

const looks = {
  working: 'fill-gold',
  closed: 'fill-surface-3',
  holiday: 'fill-surface-3',
  paused: 'fill-status-waiting',
  resolved: 'fill-status-done',
  cancelled: 'fill-status-closed',
} as const satisfies Record<Reason, string>

/** The time from the start to the deadline; what it says stands below it in words. */
export function ClockBar({ stretches, label }: { stretches: readonly Stretch[]; label: string }) {
  const { t } = useTranslation('ticket')
  const now = nowOn(stretches)
  const reasons = [...new Set(stretches.map(({ reason }) => reason))]
  return (
    <div className="grid gap-1.5">
      <svg
        role="img"
        aria-label={label}
        viewBox="0 0 1000 20"
        preserveAspectRatio="none"
        className="h-5 w-full overflow-hidden rounded-nav border border-line-strong rtl:-scale-x-100"
      >
        {stretches.map(({ at, length, reason, isToCome }) => (
          <rect
            key={at}
            x={at}
            y="0"
            width={length}
            height="20"
            className={`${looks[reason]} ${isToCome ? 'opacity-40' : ''}`}
          />
        ))}
        {now !== undefined && <rect x={now - 2} y="0" width="4" height="20" className="fill-text" />}
      </svg>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-meta text-text-2">
        {reasons.map((reason) => (
          <li key={reason} className="flex items-center gap-1.5">
            <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 rounded-key border border-line-strong">
              <rect width="10" height="10" className={looks[reason]} />
            </svg>
            {t(`levels.reason.${reason}`)}
          </li>
        ))}
        {now !== undefined && <li className="ms-auto">{t('levels.pale')}</li>}
      </ul>
    </div>
  )
}
