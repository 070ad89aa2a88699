import type { LinkKind, Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { Select } from '../../../../ui/primitives/Select.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { RefusalNotice } from '../sheets/RefusalNotice.tsx'
import type { TicketSheetProps } from '../sheets/ticket-sheet.ts'
import { useSheetChange } from '../sheets/useSheetChange.ts'
import { link } from './api.ts'
import { linkKinds } from './link-kinds.ts'
import { TicketField } from './TicketField.tsx'

const isKind = (value: string): value is LinkKind => linkKinds.some((kind) => kind === value)

function LinkForm({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation(['tickets', 'ticket'])
  const [kind, setKind] = useState<LinkKind>('related')
  const [other, choose] = useState<TicketSummary>()
  const change = useSheetChange(ticket, onClose)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (other && !change.isBusy) change.send(({ id }) => link(id, { kind, ticketId: other.id }))
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <RefusalNotice refusal={change.refusal} />
      <Select
        label={t('ticket:link.kind')}
        options={linkKinds.map((value) => ({ value, title: t(`tickets:side.${value}`) }))}
        value={kind}
        onChange={({ target }) => isKind(target.value) && setKind(target.value)}
      />
      <TicketField
        label={t('ticket:choose.ticket')}
        hint={t('ticket:choose.hint')}
        required
        value={other}
        isOffered={({ id }) => id !== ticket.id}
        onPick={choose}
      />
      <SheetButtons confirm={t('ticket:link.confirm')} isBusy={change.isBusy} onClose={onClose} />
    </Form>
  )
}

export function LinkSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('ticket')
  return (
    <Sheet title={t('link.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <LinkForm ticket={ticket} onClose={onClose} />
    </Sheet>
  )
}
