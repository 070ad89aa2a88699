import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'
import { DateTime } from '../../../../ui/text/DateTime.tsx'

interface MessageProps {
  readonly author: string
  readonly isStaff?: boolean
  /** The organization of one who is not of the house. */
  readonly from?: string | undefined
  readonly at: string
  readonly isInternal?: boolean
  /** What can be done with it. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

/** What somebody wrote. A note cannot be taken for a message: tint, dashed border, lock, and words (UX §4.2). */
export function Message({ author, isStaff = false, from, at, isInternal = false, more, children }: MessageProps) {
  const { t } = useTranslation('tickets')
  return (
    <article
      className={cx(
        'grid min-w-0 gap-2 rounded-control border px-4 py-3.5',
        isInternal ? 'border-note-line border-dashed bg-note text-note-text' : 'border-line bg-surface-2 text-text-2',
      )}
    >
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1 text-meta">
        <Avatar name={author} isStaff={isStaff} />
        <bdi className={cx('min-w-0 wrap-anywhere font-semibold text-body', !isInternal && 'text-text')}>{author}</bdi>
        {from && <bdi className={cx('min-w-0 wrap-anywhere', !isInternal && 'text-muted')}>{from}</bdi>}
        <span className={cx('ms-auto whitespace-nowrap', !isInternal && 'text-muted')}>
          <DateTime instant={at} />
        </span>
        <span className="contents print:hidden">{more}</span>
      </header>
      {isInternal && (
        <p className="flex items-center gap-1.5 font-semibold text-meta">
          <Icon name="lock" />
          {t('note.never')}
        </p>
      )}
      <div className="grid min-w-0 max-w-[72ch] gap-3">{children}</div>
    </article>
  )
}
