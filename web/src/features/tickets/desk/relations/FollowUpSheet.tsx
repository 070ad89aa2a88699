import { useTranslation } from 'react-i18next'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import type { TicketSheetProps } from '../sheets/ticket-sheet.ts'
import { openFollowUp } from './api.ts'
import { NewTicketForm } from './NewTicketForm.tsx'
import { useOpeningOf } from './useOpeningOf.ts'

/** What carries on a ticket that is over: for the same customer, linked to it (TKT-13). */
export function FollowUpSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('ticket')
  const { id, number, title, priority, requester, organization } = ticket
  const whose = { followUpOf: id, requesterId: requester.id, orgId: organization.id }
  const opening = useOpeningOf((words, key) => openFollowUp({ ...words, ...whose }, key))
  return (
    <Sheet title={t('followUp.title', { number })} isOpen={isOpen} onClose={onClose}>
      <NewTicketForm
        first={{ title, description: '', priority }}
        confirm={t('followUp.confirm')}
        problem={opening.failure && <FailedNotice title={t('followUp.failed')} failure={opening.failure} />}
        isBusy={opening.isBusy}
        onClose={onClose}
        onOpen={opening.open}
      />
    </Sheet>
  )
}
