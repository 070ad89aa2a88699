import type { Ticket } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { Select } from '../../../../ui/primitives/Select.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { useUser } from '../../../session/useSession.ts'
import { RefusalNotice } from '../sheets/RefusalNotice.tsx'
import type { TicketSheetProps } from '../sheets/ticket-sheet.ts'
import { useSheetChange } from '../sheets/useSheetChange.ts'
import { escalate } from './api.ts'
import { useRoleWords, useWorkingRoles } from './roles.ts'

function EscalateForm({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation('ticket')
  const { role: own } = useUser()
  const words = useRoleWords()
  const roles = useWorkingRoles().filter((role) => role !== ticket.escalation?.role)
  const [chosen, choose] = useState<string>()
  const [reason, setReason] = useState('')
  const change = useSheetChange(ticket, onClose)
  const role = chosen ?? roles.find((one) => one === 'manager' && one !== own) ?? roles[0]

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!role || change.isBusy) return
    change.send((seen) => escalate(seen, { role, ...(reason.trim() !== '' && { reason: reason.trim() }) }))
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <RefusalNotice refusal={change.refusal} />
      <p className="text-text-2">{t('escalate.text')}</p>
      <Select
        label={t('escalate.role')}
        options={roles.map((value) => ({ value, title: words(value) }))}
        value={role ?? ''}
        onChange={({ target }) => choose(target.value)}
      />
      <TextArea
        label={t('escalate.reason')}
        isOptional
        hint={t('escalate.hint')}
        maxLength={10_000}
        className="min-h-20"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <SheetButtons confirm={t('escalate.confirm')} isBusy={change.isBusy} onClose={onClose} />
    </Form>
  )
}

export function EscalateSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('ticket')
  return (
    <Sheet title={t('escalate.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <EscalateForm ticket={ticket} onClose={onClose} />
    </Sheet>
  )
}
