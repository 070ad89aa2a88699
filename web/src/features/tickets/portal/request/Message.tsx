import type { Attachment } from '@atum-desk/contract/attachments'
import type { Author } from '@atum-desk/contract/comments'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'
import { RichText } from '../../../../ui/text/RichText.tsx'
import { FileLinks } from './FileLinks.tsx'
import { Moment } from './Moment.tsx'

interface MessageProps {
  readonly author: Author
  readonly isMine: boolean
  readonly at: string
  readonly isEdited?: boolean
  readonly body?: string
  readonly files: readonly Attachment[]
}

/** What somebody wrote. Support stands out by a gold edge and by the word, never by the colour alone. */
export function Message({ author, isMine, at, isEdited = false, body, files }: MessageProps) {
  const { t } = useTranslation('request')
  return (
    <article
      className={cx(
        'grid grid-cols-1 gap-3 rounded-panel border bg-surface-1 p-4 tablet:p-5',
        author.staff ? 'border-line border-s-3 border-s-gold' : 'border-line',
      )}
    >
      <header className="flex items-center gap-3">
        <Avatar name={author.name} isStaff={author.staff} />
        <p className="grid min-w-0">
          <span className="flex flex-wrap items-baseline gap-x-2">
            <bdi className="font-semibold">{isMine ? t('talk.you') : author.name}</bdi>
            {author.staff && <span className="text-gold-text text-meta">{t('talk.staff')}</span>}
          </span>
          <span className="text-meta text-muted">
            <Moment instant={at} />
            {isEdited && ` · ${t('talk.edited')}`}
          </span>
        </p>
      </header>
      {body !== undefined && <RichText markdown={body} />}
      <FileLinks files={files} />
    </article>
  )
}
