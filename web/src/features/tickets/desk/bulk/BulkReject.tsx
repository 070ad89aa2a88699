import type { BulkAction } from '@atum-desk/contract/bulk'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { may } from '../may.ts'

interface BulkRejectProps {
  readonly tickets: readonly TicketSummary[]
  readonly onRun: (action: BulkAction) => void
  readonly onClose: () => void
}

/** One reason, which each of the customers reads. What is no longer NEW is told afterwards as not changed. */
export function BulkReject({ tickets, onRun, onClose }: BulkRejectProps) {
  const { t } = useTranslation(['lists', 'tickets'])
  const [reason, setReason] = useState('')
  const count = tickets.filter((ticket) => may(ticket, 'reject')).length

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onRun({ type: 'reject', reason: reason.trim() })
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      {count < tickets.length && (
        <p className="text-text-2">{t('lists:bulk.rejectSome', { count, total: tickets.length })}</p>
      )}
      <TextArea
        autoFocus
        label={t('tickets:reject.reason')}
        hint={t('lists:bulk.rejectHint')}
        required
        maxLength={10_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <SheetButtons confirm={t('lists:bulk.rejectConfirm', { count })} tone="danger" isBusy={false} onClose={onClose} />
    </Form>
  )
}
