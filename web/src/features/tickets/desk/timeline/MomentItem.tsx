import type { Comment } from '@atum-desk/contract/comments'
import { Split } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { RichText } from '../../../../ui/text/RichText.tsx'
import { EventLine } from './EventLine.tsx'
import { FileList } from './FileList.tsx'
import { FileMoment } from './FileMoment.tsx'
import { Message } from './Message.tsx'
import type { Moment } from './timeline.ts'

interface MomentItemProps {
  readonly moment: Moment
  /** What stands beside a customer’s name. */
  readonly organization: string
  /** Opens another ticket out of this message. Left out where nobody may. */
  readonly onSplit?: ((comment: Comment) => void) | undefined
}

export function MomentItem({ moment, organization, onSplit }: MomentItemProps) {
  const { t } = useTranslation('ticket')
  if (moment.kind === 'event') return <EventLine event={moment.event} />
  if (moment.kind === 'file') return <FileMoment file={moment.file} />
  const { comment } = moment
  const { author, createdAt, body, internal = false } = comment
  return (
    <Message
      author={author.name}
      isStaff={author.staff}
      from={author.staff ? undefined : organization}
      at={createdAt}
      isInternal={internal}
      more={
        onSplit &&
        !internal && (
          <IconButton
            label={t('split.open', { name: author.name })}
            title={t('action.split')}
            icon={Split}
            onClick={() => onSplit(comment)}
            className="-my-1 -me-2 size-7!"
          />
        )
      }
    >
      <RichText markdown={body} />
      <FileList files={moment.files} />
    </Message>
  )
}
