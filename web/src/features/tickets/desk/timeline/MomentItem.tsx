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
}

export function MomentItem({ moment, organization }: MomentItemProps) {
  if (moment.kind === 'event') return <EventLine event={moment.event} />
  if (moment.kind === 'file') return <FileMoment file={moment.file} />
  const { author, createdAt, body, internal = false } = moment.comment
  return (
    <Message
      author={author.name}
      isStaff={author.staff}
      from={author.staff ? undefined : organization}
      at={createdAt}
      isInternal={internal}
    >
      <RichText markdown={body} />
      <FileList files={moment.files} />
    </Message>
  )
}
