import type { Notification } from '@atum-desk/contract/notifications'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../../ui/primitives/VisuallyHidden.tsx'
import { RelativeTime } from '../../../ui/text/RelativeTime.tsx'
import { eventLooks, eventOf } from '../events.ts'

export interface NotificationRowProps {
  readonly item: Notification
  /** What happened, in a few words. */
  readonly words: string
  /** Of the ticket; null: it is about none that can be opened. */
  readonly to: string | null
  readonly isSelected: boolean
  readonly onOpen: (item: Notification) => void
}

const otherwise = { glyph: 'ring', colour: 'text-muted' } as const

/** Not read yet: a dot, heavier words, and the word for whoever sees neither. */
export const NotificationRow = memo(function NotificationRow(props: NotificationRowProps) {
  const { item, words, to, isSelected, onOpen } = props
  const { t } = useTranslation('notifications')
  const event = eventOf(item)
  const { glyph, colour } = event ? eventLooks[event] : otherwise
  const isUnread = item.readAt === null
  return (
    <Link
      to={to ?? ''}
      aria-current={isSelected}
      data-notification={isUnread ? 'unread' : 'read'}
      onClick={() => onOpen(item)}
      className={cx(
        'grid grid-cols-[0.625rem_1rem_minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-0.5 px-4 py-3 -outline-offset-2! transition-colors duration-120',
        'split:in-data-[app=desk]:grid-cols-[0.625rem_1rem_19rem_minmax(0,1fr)_auto] split:in-data-[app=desk]:py-2.5',
        isSelected ? 'bg-surface-3' : 'hover:bg-surface-2',
      )}
    >
      <span className="self-center text-gold-text">
        {isUnread && (
          <>
            <Icon name="dot" className="size-2.5" />
            <VisuallyHidden>{t('unread')}</VisuallyHidden>
          </>
        )}
      </span>
      <Icon name={glyph} className={cx('size-4 self-center', colour)} />
      <span className={cx('min-w-0', isUnread ? 'font-semibold' : 'text-text-2')}>{words}</span>
      <span className="col-start-4 whitespace-nowrap text-meta text-muted split:in-data-[app=desk]:col-start-5">
        <RelativeTime instant={item.createdAt} />
      </span>
      {item.ticket && (
        <span className="col-span-2 col-start-3 flex min-w-0 items-baseline gap-2.5 split:in-data-[app=desk]:col-span-1 split:in-data-[app=desk]:col-start-4 split:in-data-[app=desk]:row-start-1">
          <bdi className="flex-none text-meta text-muted tabular-nums">{item.ticket.number}</bdi>
          <span dir="auto" className={cx('line-clamp-2 min-w-0', isUnread ? 'text-text' : 'text-text-2')}>
            {item.ticket.title}
          </span>
        </span>
      )}
    </Link>
  )
})
