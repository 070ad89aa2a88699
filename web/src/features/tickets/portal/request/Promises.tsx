import type { TicketSla } from '@atum-desk/contract/sla'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { dateTime } from '../../../../lib/time/format.ts'
import { useTimeZone } from '../../../../lib/time/TimeZone.ts'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { isPaused, promisesOf } from '../promise.ts'

const words = {
  reply: { owed: 'next.replyBy', late: 'next.replyLate' },
  solve: { owed: 'next.solveBy', late: 'next.solveLate' },
} as const

/** By when, in words. What is late is said to be late: the customer knows it anyway. */
export function Promises({ sla }: { sla: TicketSla }) {
  const { t } = useTranslation('portal')
  const { locale } = useLocale()
  const zone = useTimeZone()
  const promises = promisesOf(sla)
  if (promises.length === 0 && !isPaused(sla)) return null
  return (
    <ul className="grid gap-1.5 text-meta text-text-2">
      {promises.map(({ what, dueAt, isLate }) => (
        <li key={what} className={cx('flex items-start gap-2', isLate && 'text-warn')}>
          <Icon name="clock" className="mt-0.5 size-4" />
          {t(words[what][isLate ? 'late' : 'owed'], { time: dateTime(dueAt, locale, zone) })}
        </li>
      ))}
      {isPaused(sla) && (
        <li className="flex items-start gap-2">
          <Icon name="pause" className="mt-0.5 size-4" />
          {t('next.paused')}
        </li>
      )}
    </ul>
  )
}
