import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { RefusalNotice } from '../sheets/RefusalNotice.tsx'
import type { TicketSheetProps } from '../sheets/ticket-sheet.ts'
import { useSheetChange } from '../sheets/useSheetChange.ts'
import { setParent } from './api.ts'
import { TicketField } from './TicketField.tsx'

function ParentForm({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation('ticket')
  const [parent, choose] = useState<TicketSummary>()
  const change = useSheetChange(ticket, onClose)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (parent && !change.isBusy) change.send(({ id }) => setParent(id, parent.id))
  }
  const isFamily = (id: string) => id === ticket.id || ticket.children.some((child) => child.id === id)
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <RefusalNotice refusal={change.refusal} />
      <p className="text-text-2">{t('parent.text')}</p>
      <TicketField
        label={t('parent.label')}
        hint={t('choose.hint')}
        required
        value={parent}
        orgId={ticket.organization.id}
        isOffered={({ id }) => !isFamily(id)}
        onPick={choose}
      />
      <SheetButtons confirm={t('parent.confirm')} isBusy={change.isBusy} onClose={onClose} />
    </Form>
  )
}

export function ParentSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('ticket')
  return (
    <Sheet title={t('parent.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <ParentForm ticket={ticket} onClose={onClose} />
    </Sheet>
  )
}
