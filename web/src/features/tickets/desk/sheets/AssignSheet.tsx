import { useTranslation } from 'react-i18next'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { AssigneeList } from './AssigneeList.tsx'
import type { Assignee } from './assigned-to.ts'
import { currentValue } from './assignees.tsx'
import type { TicketSheetProps } from './ticket-sheet.ts'

type AssignSheetProps = TicketSheetProps & { readonly onAssign: (to: Assignee) => void }

/** Typing narrows the list; Enter gives the ticket to the one that is marked. */
export function AssignSheet({ ticket, isOpen, onClose, onAssign }: AssignSheetProps) {
  const { t } = useTranslation('tickets')
  return (
    <Sheet title={t('assign.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <AssigneeList current={currentValue(ticket)} onAssign={onAssign} />
    </Sheet>
  )
}
