import type { Comment } from '@atum-desk/contract/comments'
import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { split } from './api.ts'
import { NewTicketForm } from './NewTicketForm.tsx'
import { useOpeningOf } from './useOpeningOf.ts'

interface SplitSheetProps {
  readonly ticket: Ticket
  readonly comment: Comment
  readonly onClose: () => void
}

const firstLine = (text: string) => text.trim().split('\n')[0]?.slice(0, 200) ?? ''

/** Out of a message that asks for something else: with its words and its files, for who wrote it. */
export function SplitSheet({ ticket, comment, onClose }: SplitSheetProps) {
  const { t } = useTranslation('ticket')
  const opening = useOpeningOf((words, key) => split(ticket.id, { commentId: comment.id, ...words }, key))
  return (
    <Sheet title={t('split.title', { number: ticket.number })} isOpen onClose={onClose}>
      <NewTicketForm
        first={{ title: firstLine(comment.body), description: comment.body, priority: ticket.priority }}
        confirm={t('split.confirm')}
        problem={
          <>
            <p className="text-text-2">{t('split.text')}</p>
            {opening.failure && <FailedNotice title={t('split.failed')} failure={opening.failure} />}
          </>
        }
        isBusy={opening.isBusy}
        onClose={onClose}
        onOpen={opening.open}
      />
    </Sheet>
  )
}
