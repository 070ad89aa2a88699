import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { isFinal } from '../composer/modes.ts'
import { RefusalNotice } from '../sheets/RefusalNotice.tsx'
import type { TicketSheetProps } from '../sheets/ticket-sheet.ts'
import { useSheetChange } from '../sheets/useSheetChange.ts'
import { useTicketChange } from '../ticket/useTicketChange.ts'
import { merge, unmerge } from './api.ts'
import { MergePreview } from './MergePreview.tsx'
import { TicketField } from './TicketField.tsx'

function MergeForm({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation('ticket')
  const [into, choose] = useState<TicketSummary>()
  const [isShared, share] = useState(false)
  const takeOut = useTicketChange(ticket.number)
  const done = () => {
    onClose()
    toasts.undoable({
      title: t('merge.done', { number: ticket.number, into: into?.number }),
      undoTitle: t('undo.undo'),
      undo: () => void takeOut({ send: unmerge }),
    })
  }
  const change = useSheetChange(ticket, done)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (into && !change.isBusy) change.send((seen) => merge(seen, { into: into.id, shareWithCustomers: isShared }))
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <RefusalNotice refusal={change.refusal} />
      <TicketField
        label={t('merge.into')}
        hint={t('merge.hint')}
        required
        value={into}
        orgId={ticket.organization.id}
        isOffered={({ id, status, mergedAt }) => id !== ticket.id && mergedAt === null && !isFinal(status)}
        onPick={choose}
      />
      {into && <MergePreview ticket={ticket} into={into} isShared={isShared} onShare={share} />}
      <SheetButtons confirm={t('merge.confirm')} isBusy={change.isBusy} onClose={onClose} />
    </Form>
  )
}

/** What will be is told before it is done; and it can be taken out again. */
export function MergeSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('ticket')
  return (
    <Sheet title={t('merge.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <MergeForm ticket={ticket} onClose={onClose} />
    </Sheet>
  )
}
