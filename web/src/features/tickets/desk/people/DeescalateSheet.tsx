import type { Ticket } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { RefusalNotice } from '../sheets/RefusalNotice.tsx'
import type { TicketSheetProps } from '../sheets/ticket-sheet.ts'
import { useSheetChange } from '../sheets/useSheetChange.ts'
import { deescalate } from './api.ts'

function GiveBackForm({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation('ticket')
  const [reason, setReason] = useState('')
  const change = useSheetChange(ticket, onClose)
  const whose = ticket.escalation?.from ?? ticket.escalation?.fromTeam
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = reason.trim() === '' ? {} : { reason: reason.trim() }
    if (!change.isBusy) change.send((seen) => deescalate(seen, body))
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <RefusalNotice refusal={change.refusal} />
      {whose && <p className="text-text-2">{t('deescalate.text', { name: isolated(whose.name) })}</p>}
      <TextArea
        label={t('escalate.reason')}
        isOptional
        hint={t('escalate.hint')}
        maxLength={10_000}
        className="min-h-20"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <SheetButtons confirm={t('deescalate.confirm')} isBusy={change.isBusy} onClose={onClose} />
    </Form>
  )
}

export function DeescalateSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('ticket')
  return (
    <Sheet title={t('deescalate.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <GiveBackForm ticket={ticket} onClose={onClose} />
    </Sheet>
  )
}
