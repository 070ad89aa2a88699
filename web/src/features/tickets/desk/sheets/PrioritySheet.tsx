import type { TicketPriority } from '@atum-desk/contract/tickets'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { useEdit } from '../side/useEdit.ts'
import { PriorityList } from './PriorityList.tsx'
import type { TicketSheetProps } from './ticket-sheet.ts'

/** How urgent it is; its clocks are told anew. */
export function PrioritySheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('ticket')
  const edit = useEdit(ticket.number)
  const own = useRef<HTMLButtonElement>(null)
  const set = (priority: TicketPriority) => {
    onClose()
    if (priority !== ticket.priority) edit({ priority }, { priority })
  }
  return (
    <Sheet title={t('priority.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose} focusFirst={own}>
      <PriorityList current={ticket.priority} onPick={set} own={own} />
    </Sheet>
  )
}
