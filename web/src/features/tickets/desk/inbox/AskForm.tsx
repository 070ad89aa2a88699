import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { longestText } from '../../limits.ts'
import { RefusalNotice } from '../sheets/RefusalNotice.tsx'
import { useAsk } from './useAsk.ts'

interface AskFormProps {
  readonly ticket: TicketSummary
  readonly onClose: () => void
  readonly onSent: () => void
}

/** A question to the customer, without accepting. It waits for the answer: nobody else would say that it was lost. */
export function AskForm({ ticket, onClose, onSent }: AskFormProps) {
  const { t } = useTranslation('tickets')
  const { draft, send, isBusy, refusal } = useAsk(ticket, onSent)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    send()
  }
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <RefusalNotice refusal={refusal} />
      <TextArea
        label={t('ask.question')}
        hint={t('ask.hint', { name: isolated(ticket.requester.name) })}
        required
        maxLength={longestText}
        value={draft.text}
        onChange={(event) => draft.set(event.target.value)}
      />
      <SheetButtons confirm={t('ask.confirm')} isBusy={isBusy} onClose={onClose} />
    </Form>
  )
}
