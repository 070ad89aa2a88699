import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { ReactNode, SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useDraft } from '../../../../lib/storage/useDraft.ts'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { useUser } from '../../../session/useSession.ts'
import { draftNames } from './drafts.ts'

interface DeclineFormProps {
  readonly ticket: TicketSummary
  readonly isBusy?: boolean
  readonly problem?: ReactNode
  readonly onClose: () => void
  readonly onDecline: (reason: string) => void
}

/** What was typed stays, for this ticket, until it is declined: also when the sheet is closed in between. */
export function DeclineForm({ ticket, isBusy = false, problem, onClose, onDecline }: DeclineFormProps) {
  const { t } = useTranslation('tickets')
  const draft = useDraft(useUser().id, draftNames.decline(ticket.id))

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isBusy) onDecline(draft.text.trim())
  }

  return (
    <Form onSubmit={submit} className="grid gap-5">
      {problem}
      <TextArea
        label={t('reject.reason')}
        hint={t('reject.hint', { name: isolated(ticket.requester.name) })}
        required
        maxLength={10_000}
        value={draft.text}
        onChange={(event) => draft.set(event.target.value)}
      />
      <SheetButtons confirm={t('reject.confirm')} tone="danger" isBusy={isBusy} onClose={onClose} />
    </Form>
  )
}
