import type { SlaPromise, SlaPromiseQuery } from '@atum-desk/contract/sla-explanation'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { dayAndTime } from '../../../../lib/time/day-and-time.ts'
import { useTimeZone } from '../../../../lib/time/TimeZone.ts'
import { useNow } from '../../../../lib/time/useNow.ts'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { promiseOf } from './api.ts'
import { useTold } from './useTold.ts'

interface PromisedProps {
  readonly ticketId: string
  /** As it stands in the form. */
  readonly asked: SlaPromiseQuery
}

/** By when we answer and solve it, were it accepted now with that priority and service. As high as it will be, at once. */
export function Promised({ ticketId, asked }: PromisedProps) {
  const { t } = useTranslation(['tickets', 'common'])
  const { data, error, isPlaceholderData } = useQuery(promiseOf(ticketId, asked))
  const now = useNow()
  const isAnswered = !isPlaceholderData && (data !== undefined || error !== null)
  const told = useTold(JSON.stringify(asked), isAnswered ? { data, error, now } : undefined)
  return (
    <>
      <div aria-live="polite" className="sr-only">
        {told?.error && t('tickets:accept.promise.failed')}
        {told?.data && !told.error && <Words of={told.data} now={told.now} />}
      </div>
      <div
        data-promise
        aria-busy={isPlaceholderData}
        className="grid min-h-21 content-center gap-1 rounded-control border border-line bg-surface-2 px-3 py-2.5"
      >
        {data && !error && <Words of={data} now={now} />}
        {error && (
          <>
            <p className="font-medium">{t('tickets:accept.promise.failed')}</p>
            <p className="text-meta text-text-2">{t(`common:problem.${asFailure(error).code}`)}</p>
          </>
        )}
        {!data && !error && (
          <Skeleton label={t('tickets:accept.promise.loading')}>
            <div className="grid gap-3">
              <Bar className="w-2/5" />
              <Bar className="w-1/2" />
              <Bar className="w-3/5" />
            </div>
          </Skeleton>
        )}
      </div>
    </>
  )
}

interface WordsProps {
  readonly of: SlaPromise
  readonly now: number
}

function Words({ of: { policy, firstResponse, resolution }, now }: WordsProps) {
  const { t } = useTranslation('tickets')
  const { locale } = useLocale()
  const zone = useTimeZone()
  if (policy === null) return <p className="text-text-2">{t('accept.promise.none')}</p>
  const lines = [
    { what: 'reply', deadline: firstResponse },
    { what: 'solve', deadline: resolution },
  ] as const
  return (
    <>
      {lines.map(
        ({ what, deadline }) =>
          deadline && (
            <p key={what} className="flex items-start gap-2 font-medium tabular-nums">
              <Icon name="clock" className="mt-0.5 size-4 text-gold-text" />
              {t(`accept.promise.${what}`, { time: isolated(dayAndTime(deadline.dueAt, now, locale, zone)) })}
            </p>
          ),
      )}
      <p className="ps-6 text-meta text-text-2">{t('accept.promise.policy', { policy: isolated(policy.name) })}</p>
    </>
  )
}
