import type { ClockExplanation } from '@atum-desk/contract/sla-explanation'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { duration } from '../../../../lib/time/format.ts'
import { DateTime } from '../../../../ui/text/DateTime.tsx'
import { ClockBar } from './ClockBar.tsx'
import { Considered } from './Considered.tsx'
import type { ClockName } from './clock-names.ts'
import { Intervals } from './Intervals.tsx'
import { stretchesOf } from './stretches.ts'

/** One deadline: by which policy and hours, why by that one, and every stretch that counts or does not (SLA-8). */
export function ClockExplained({ name, clock }: { name: ClockName; clock: ClockExplanation }) {
  const { t } = useTranslation(['tickets', 'ticket'])
  const { locale } = useLocale()
  const time = (seconds: number) => duration(seconds, locale, 'long')
  const { policy, calendar, targetSeconds, elapsedSeconds, remainingSeconds, dueAt, breachedAt, state } = clock
  const title = t(`tickets:sla.${name}.name`)
  const end = breachedAt ?? dueAt
  return (
    <section aria-label={title} className="grid gap-3 border-line border-b pb-5 last:border-b-0 last:pb-0">
      <h3 className="flex flex-wrap items-baseline justify-between gap-2 font-semibold">
        {title}
        <span className="font-normal text-meta text-muted">
          {t(`ticket:levels.state.${state === 'met' && breachedAt ? 'metLate' : state}`)}
        </span>
      </h3>
      <p className="text-text-2">
        {t('ticket:levels.terms', {
          policy: isolated(policy.name),
          version: policy.version,
          calendar: isolated(calendar.name),
          zone: calendar.timeZone,
        })}
      </p>
      <ClockBar stretches={stretchesOf(clock)} label={t('ticket:levels.bar', { clock: title })} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 tabular-nums">
        <dt className="text-muted">{t('ticket:levels.target')}</dt>
        <dd>{time(targetSeconds)}</dd>
        <dt className="text-muted">{t('ticket:levels.elapsed')}</dt>
        <dd>{time(elapsedSeconds)}</dd>
        <dt className="text-muted">{t(remainingSeconds < 0 ? 'ticket:levels.over' : 'ticket:levels.remaining')}</dt>
        <dd className="font-semibold">{time(remainingSeconds)}</dd>
        {end && (
          <>
            <dt className="text-muted">{t(breachedAt ? 'ticket:levels.breached' : 'ticket:levels.due')}</dt>
            <dd>
              <DateTime instant={end} />
            </dd>
          </>
        )}
      </dl>
      <Considered selection={clock.selection} />
      <Intervals clock={clock} />
    </section>
  )
}
