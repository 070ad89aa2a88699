import type { TicketSummary } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { longestText } from '../../limits.ts'
import { WarningNotice } from '../composer/WarningNotice.tsx'
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
  const field = useRef<HTMLTextAreaElement>(null)
  const { text, write, submit, leave, stay, isBusy, warning, refusal } = useAsk(ticket, onSent)

  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    submit()
  }
  const keepWriting = () => {
    stay()
    field.current?.focus()
  }
  return (
    <Form onSubmit={send} className="grid gap-5">
      <RefusalNotice refusal={refusal} />
      <WarningNotice warning={warning} onSend={leave} onStay={keepWriting} />
      <TextArea
        ref={field}
        label={t('ask.question')}
        hint={t('ask.hint', { name: isolated(ticket.requester.name) })}
        required
        maxLength={longestText}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <SheetButtons confirm={t('ask.confirm')} isBusy={isBusy} onClose={onClose} />
    </Form>
  )
}
