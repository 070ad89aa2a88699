import type { TicketSla } from '@atum-desk/contract/sla'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { isPaused } from '../promise.ts'
import { usePromiseWords } from '../usePromiseWords.ts'

/** By when, in words. */
export function Promises({ sla }: { sla: TicketSla }) {
  const { t } = useTranslation('portal')
  const promises = usePromiseWords(sla)
  if (promises.length === 0 && !isPaused(sla)) return null
  return (
    <ul className="grid gap-1.5 font-medium">
      {promises.map(({ what, words, isLate }) => (
        <li key={what} className={cx('flex items-start gap-2', isLate && 'text-warn')}>
          <Icon name="clock" className="mt-1 size-4" />
          {words}
        </li>
      ))}
      {isPaused(sla) && (
        <li className="flex items-start gap-2">
          <Icon name="pause" className="mt-1 size-4" />
          {t('promise.paused')}
        </li>
      )}
    </ul>
  )
}
