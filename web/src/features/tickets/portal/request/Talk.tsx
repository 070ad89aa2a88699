import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '../conversation.ts'
import { EventLine } from './EventLine.tsx'
import { Message } from './Message.tsx'

interface TalkProps {
  readonly ticket: Ticket
  readonly conversation: Conversation
  readonly userId: string
}

/** The request itself, then everything that followed, oldest first. */
export function Talk({ ticket, conversation, userId }: TalkProps) {
  const { t } = useTranslation('request')
  const { requester } = ticket
  return (
    <ol aria-label={t('talk.title')} className="grid grid-cols-1 gap-4">
      <li>
        <Message
          author={{ ...requester, staff: false }}
          isMine={requester.id === userId}
          at={ticket.createdAt}
          body={ticket.description}
          files={conversation.firstFiles}
        />
      </li>
      {conversation.talk.map((item) => (
        <li key={item.id}>
          {item.kind === 'event' && <EventLine event={item.event} />}
          {item.kind === 'message' && (
            <Message
              author={item.comment.author}
              isMine={item.comment.author.id === userId}
              at={item.comment.createdAt}
              isEdited={item.comment.editedAt !== null}
              body={item.comment.body}
              files={item.files}
            />
          )}
          {item.kind === 'files' && (
            <Message
              author={{ ...item.by, staff: item.by.id !== requester.id && item.by.id !== userId }}
              isMine={item.by.id === userId}
              at={item.files[0]?.createdAt ?? ticket.createdAt}
              files={item.files}
            />
          )}
        </li>
      ))}
    </ol>
  )
}
