import type { Ticket } from '@atum-desk/contract/tickets'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { moveTo } from '../api/commands.ts'
import { ChildrenField, useOpenChildren } from './ChildrenField.tsx'
import { RefusalNotice } from './RefusalNotice.tsx'
import type { TicketSheetProps } from './ticket-sheet.ts'
import { useSheetChange } from './useSheetChange.ts'

function CloseForm({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation('tickets')
  const change = useSheetChange(ticket, onClose)

  const open = useOpenChildren(ticket, change.refusal)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!change.isBusy) change.send((seen) => moveTo(seen, { to: 'CLOSED', ...open.body }))
  }

  return (
    <form onSubmit={submit} className="grid gap-5">
      <RefusalNotice refusal={change.refusal} />
      <p className="text-text-2">{t('close.text')}</p>
      <ChildrenField options={['leave', 'resolve', 'close']}>{open}</ChildrenField>
      <SheetButtons confirm={t('close.confirm')} isBusy={change.isBusy} onClose={onClose} />
    </form>
  )
}

/** Asked, because it is final: nothing leads back from CLOSED (TKT-3). */
export function CloseSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('tickets')
  return (
    <Sheet title={t('close.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <CloseForm ticket={ticket} onClose={onClose} />
    </Sheet>
  )
}
