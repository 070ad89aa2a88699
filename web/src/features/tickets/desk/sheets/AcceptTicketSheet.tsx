import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { accept } from '../api/commands.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { RefusalNotice } from './RefusalNotice.tsx'
import type { TicketSheetProps } from './ticket-sheet.ts'
import { useSheetChange } from './useSheetChange.ts'

function WaitingForm({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const change = useSheetChange(ticket, onClose)
  return (
    <AcceptForm
      ticket={ticket}
      isBusy={change.isBusy}
      problem={<RefusalNotice refusal={change.refusal} />}
      onClose={onClose}
      onAccept={(body) => change.send((seen) => accept(seen, body))}
    />
  )
}

/** Accepting on the ticket’s own page: it stays open until the server has answered. */
export function AcceptTicketSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('tickets')
  return (
    <Sheet title={t('accept.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <WaitingForm ticket={ticket} onClose={onClose} />
    </Sheet>
  )
}
