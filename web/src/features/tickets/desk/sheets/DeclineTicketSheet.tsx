import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { writeDraft } from '../../../../lib/storage/draft.ts'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { useUser } from '../../../session/useSession.ts'
import { reject } from '../api/commands.ts'
import { DeclineForm } from './DeclineForm.tsx'
import { draftNames } from './drafts.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import type { TicketSheetProps } from './ticket-sheet.ts'
import { useSheetChange } from './useSheetChange.ts'

function WaitingForm({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const user = useUser()
  const change = useSheetChange(ticket, () => {
    writeDraft(user.id, draftNames.decline(ticket.id), '')
    onClose()
  })
  return (
    <DeclineForm
      ticket={ticket}
      isBusy={change.isBusy}
      problem={<RefusalNotice refusal={change.refusal} />}
      onClose={onClose}
      onDecline={(reason) => change.send((seen) => reject(seen, { reason }))}
    />
  )
}

/** Declining on the ticket’s own page: it stays open until the server has answered. */
export function DeclineTicketSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('tickets')
  return (
    <Sheet title={t('reject.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <WaitingForm ticket={ticket} onClose={onClose} />
    </Sheet>
  )
}
