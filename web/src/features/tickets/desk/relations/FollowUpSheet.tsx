import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import type { TicketSheetProps } from '../sheets/ticket-sheet.ts'
import { openFollowUp } from './api.ts'
import { NewTicketForm } from './NewTicketForm.tsx'
import { useOpening } from './useOpening.ts'

/** What carries on a ticket that is over: for the same customer, linked to it (TKT-13). */
export function FollowUpSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('ticket')
  const { id, number, title, priority, requester, organization } = ticket
  const whose = { followUpOf: id, requesterId: requester.id, orgId: organization.id }
  const opening = useOpening((words, key) => openFollowUp({ ...words, ...whose }, key))
  return (
    <Sheet title={t('followUp.title', { number })} isOpen={isOpen} onClose={onClose}>
      <NewTicketForm
        first={{ title, description: '', priority }}
        confirm={t('followUp.confirm')}
        problem={opening.error && <FailedNotice title={t('followUp.failed')} failure={asFailure(opening.error)} />}
        isBusy={opening.isPending}
        onClose={onClose}
        onOpen={(words) => opening.mutate(words)}
      />
    </Sheet>
  )
}
