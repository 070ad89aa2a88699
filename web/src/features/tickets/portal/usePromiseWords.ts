import type { TicketSla } from '@atum-desk/contract/sla'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../lib/i18n/useLocale.ts'
import { dayAndTime } from '../../../lib/time/day-and-time.ts'
import { useTimeZone } from '../../../lib/time/TimeZone.ts'
import { useNow } from '../../../lib/time/useNow.ts'
import { type Promised, promisesOf } from './promise.ts'

const keys = {
  reply: { owed: 'promise.reply', late: 'promise.replyLate' },
  solve: { owed: 'promise.solve', late: 'promise.solveLate' },
} as const

export interface PromiseWords extends Promised {
  readonly words: string
}

/** “We answer by Thu 14:00.” What is late is said to be late: the customer knows it anyway. */
export function usePromiseWords(sla: TicketSla): readonly PromiseWords[] {
  const { t } = useTranslation('portal')
  const { locale } = useLocale()
  const zone = useTimeZone()
  const now = useNow()
  return promisesOf(sla).map((promised) => {
    const time = dayAndTime(promised.dueAt, now, locale, zone)
    return { ...promised, words: t(keys[promised.what][promised.isLate ? 'late' : 'owed'], { time }) }
  })
}
