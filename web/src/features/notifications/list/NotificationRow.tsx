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

// Three lines on a phone, two on a tablet and in the portal, one at the desk: all in the places of one grid.
const rowLook = cx(
  'relative grid grid-cols-[0.625rem_1rem_auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-0.5 px-4 py-3 -outline-offset-2! transition-colors duration-120',
  'tablet:grid-cols-[0.625rem_1rem_auto_minmax(0,1fr)_auto]',
  'split:in-data-[app=desk]:grid-cols-[0.625rem_1rem_19rem_auto_minmax(0,1fr)_auto] split:in-data-[app=desk]:py-2.5',
)
const places = {
  words: 'wrap-anywhere col-span-2 col-start-3 min-w-0 split:in-data-[app=desk]:col-span-1',
  number:
    'col-start-3 row-start-3 tablet:row-start-2 split:in-data-[app=desk]:col-start-4 split:in-data-[app=desk]:row-start-1',
  title:
    'col-span-2 col-start-3 row-start-2 page-side line-clamp-2 w-fit min-w-0 max-w-full wrap-anywhere tablet:col-start-4 split:in-data-[app=desk]:col-span-1 split:in-data-[app=desk]:col-start-5 split:in-data-[app=desk]:row-start-1',
  time: 'col-start-4 row-start-3 tablet:col-start-5 tablet:row-start-1 split:in-data-[app=desk]:col-start-6',
} as const

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
      className={cx(rowLook, isSelected ? 'bg-surface-3' : 'hover:bg-surface-2')}
    >
      <span className="flex h-[1lh] items-center self-start text-gold-text">
        {isUnread && (
          <>
            <Icon name="dot" className="size-2.5" />
            <VisuallyHidden>{t('unread')}</VisuallyHidden>
          </>
        )}
      </span>
      <span className="flex h-[1lh] items-center self-start">
        <Icon name={glyph} className={cx('size-4', colour)} />
      </span>
      <span className={cx(places.words, isUnread ? 'font-semibold' : 'text-text-2')}>{words}</span>
      {item.ticket && (
        <>
          <bdi className={cx(places.number, 'text-meta text-muted tabular-nums')}>{item.ticket.number}</bdi>
          <span dir="auto" className={cx(places.title, isUnread ? 'text-text' : 'text-text-2')}>
            {item.ticket.title}
          </span>
        </>
      )}
      <span className={cx(places.time, 'whitespace-nowrap text-meta text-muted')}>
        <RelativeTime instant={item.createdAt} />
      </span>
    </Link>
  )
})
