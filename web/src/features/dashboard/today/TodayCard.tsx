import type { TodayNumber, TodayReport } from '@atum-desk/contract/reports'
import { Clock3, Flame, Inbox, type LucideIcon, MessageCircle, PenLine, Sunrise, Sunset } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { listAddress } from '../../tickets/desk/list/list-address.ts'
import { useFormat } from '../useFormat.ts'

const looks = {
  new: { icon: Sunrise, colour: 'text-status-new' },
  open: { icon: Inbox, colour: 'text-status-active' },
  due: { icon: Clock3, colour: 'text-warn' },
  breached: { icon: Flame, colour: 'text-danger' },
  waiting: { icon: MessageCircle, colour: 'text-status-waiting' },
  solved: { icon: Sunset, colour: 'text-status-done' },
  created: { icon: PenLine, colour: 'text-text-2' },
} as const satisfies Record<TodayNumber, { icon: LucideIcon; colour: string }>

interface TodayCardProps extends Omit<TodayReport['numbers'][number], 'key'> {
  readonly name: TodayNumber
}

/** A number, and the way to what it counts. Its colour rests while there is nothing. */
export function TodayCard({ name, count, query }: TodayCardProps) {
  const { t } = useTranslation('dashboard')
  const { number } = useFormat()
  const { icon, colour } = looks[name]
  return (
    <li className="grid max-split:first:col-span-2">
      <Link
        to={listAddress(query)}
        className="grid content-between gap-2 rounded-panel border border-line bg-surface-1 p-4 transition-colors duration-120 hover:border-line-strong hover:bg-surface-2"
      >
        <span className="flex items-start justify-between gap-2 text-meta text-text-2">
          {t(`today.${name}`)}
          <Icon of={icon} className={cx('size-4', count > 0 ? colour : 'text-muted')} />
        </span>
        <span
          className={cx(
            'font-semibold text-title tabular-nums',
            count === 0 && 'text-muted',
            count > 0 && name === 'breached' && 'text-danger',
          )}
        >
          {number(count)}
        </span>
      </Link>
    </li>
  )
}
