import type { AcceptBody } from '@atum-desk/contract/ticket-bodies'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { type FormEvent, type ReactNode, type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { Promised } from '../levels/Promised.tsx'
import { acceptBodyFrom, promiseQueryOf } from './accept-body.ts'
import { PriorityField } from './PriorityField.tsx'
import { ServiceField } from './ServiceField.tsx'

interface AcceptFormProps {
  readonly ticket: TicketSummary
  readonly isBusy?: boolean
  /** Why it was refused, where the form waits for the answer. */
  readonly problem?: ReactNode
  readonly onClose: () => void
  readonly onAccept: (body: Omit<AcceptBody, 'version'>) => void
}

/** What triage settles, and what it then promises. Enter confirms it: the focus begins in the form. */
export function AcceptForm({ ticket, isBusy = false, problem, onClose, onAccept }: AcceptFormProps) {
  const { t } = useTranslation('tickets')
  const [asked, ask] = useState(promiseQueryOf({ priority: ticket.priority }))

  const look = (event: FormEvent<HTMLFormElement>) =>
    ask(promiseQueryOf(acceptBodyFrom(new FormData(event.currentTarget))))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isBusy) onAccept(acceptBodyFrom(new FormData(event.currentTarget)))
  }

  return (
    <Form onSubmit={submit} onChange={look} className="grid gap-5">
      {problem}
      <PriorityField suggested={ticket.priority} />
      <TextField
        label={t('field.category')}
        isOptional
        name="category"
        maxLength={100}
        autoComplete="off"
        defaultValue={ticket.category ?? ''}
      />
      <ServiceField number={ticket.number} />
      <Promised ticketId={ticket.id} asked={asked} />
      <SheetButtons confirm={t('accept.confirm')} isBusy={isBusy} onClose={onClose} />
    </Form>
  )
}
