import type { Ticket } from '@atum-desk/contract/tickets'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { nextStep } from './next-step.ts'
import { useAnswer } from './useAnswer.ts'

/** Asks first: nothing brings a cancelled request back. */
export function CancelRequest({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('request')
  const [isOpen, setOpen] = useState(false)
  const { number } = ticket
  const { mutate, isPending, error } = useAnswer(ticket, () => {
    setOpen(false)
    toasts.add({ title: t('cancel.done', { number }) })
  })

  // The button is gone once the request is cancelled.
  const focusAfter = () => (ticket.allowedActions.includes('cancel') ? null : nextStep())

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    mutate({ answer: 'cancel', reason })
  }

  return (
    <>
      {ticket.allowedActions.includes('cancel') && (
        <Button tone="quiet" className="text-danger! print:hidden" onClick={() => setOpen(true)}>
          {t('cancel.open')}
        </Button>
      )}
      <Sheet
        title={t('cancel.title', { number })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        focusAfter={focusAfter}
      >
        <Form onSubmit={submit} className="grid gap-4">
          <p className="text-text-2">{t('cancel.text')}</p>
          <TextField label={t('cancel.reason')} name="reason" isOptional maxLength={1_000} autoComplete="off" />
          {error && <FailedNotice title={t('cancel.failed', { number })} failure={asFailure(error)} />}
          <SheetButtons
            confirm={t('cancel.confirm')}
            cancel={t('cancel.keep')}
            tone="danger"
            isBusy={isPending}
            onClose={() => setOpen(false)}
          />
        </Form>
      </Sheet>
    </>
  )
}
