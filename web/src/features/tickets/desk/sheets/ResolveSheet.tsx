import type { Ticket } from '@atum-desk/contract/tickets'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../../../lib/storage/useDraft.ts'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { Form } from '../../../../ui/form/Form.tsx'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { useUser } from '../../../session/useSession.ts'
import { moveTo } from '../api/commands.ts'
import type { Along } from '../composer/along.ts'
import { ChildrenField, useOpenChildren } from './ChildrenField.tsx'
import { draftNames } from './drafts.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import type { TicketSheetProps } from './ticket-sheet.ts'
import { useSheetChange } from './useSheetChange.ts'

interface ResolveFormProps {
  readonly ticket: Ticket
  /** A reply that the customer reads with it. */
  readonly along: Along | undefined
  readonly onClose: () => void
}

function ResolveForm({ ticket, along, onClose }: ResolveFormProps) {
  const { t } = useTranslation(['tickets', 'ticket'])
  const user = useUser()
  const resolution = useDraft(user.id, draftNames.resolution(ticket.id))
  const rootCause = useDraft(user.id, draftNames.rootCause(ticket.id))
  const change = useSheetChange(ticket, () => {
    resolution.clear()
    rootCause.clear()
    along?.onSent()
    onClose()
  })

  const open = useOpenChildren(ticket, change.refusal)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = { to: 'RESOLVED', resolution: resolution.text.trim(), rootCause: rootCause.text.trim() } as const
    const comment = along && { comment: along.text }
    if (change.isBusy) return
    change.send((seen) => moveTo(seen, { ...body, ...comment, ...open.body }))
  }

  return (
    <Form onSubmit={submit} className="grid gap-5">
      <RefusalNotice refusal={change.refusal} />
      {along && (
        <Notice>
          <p>{t('ticket:send.along')}</p>
          <p className="line-clamp-3 text-meta text-text-2" dir="auto">
            {along.text}
          </p>
        </Notice>
      )}
      <TextArea
        label={t('tickets:resolve.resolution')}
        hint={t('tickets:resolve.resolutionHint')}
        required
        maxLength={10_000}
        className="min-h-24"
        value={resolution.text}
        onChange={(event) => resolution.set(event.target.value)}
      />
      <TextArea
        label={t('tickets:resolve.rootCause')}
        hint={t('tickets:resolve.rootCauseHint')}
        required
        maxLength={10_000}
        className="min-h-20"
        value={rootCause.text}
        onChange={(event) => rootCause.set(event.target.value)}
      />
      <ChildrenField options={['leave', 'resolve']}>{open}</ChildrenField>
      <SheetButtons confirm={t('tickets:resolve.confirm')} isBusy={change.isBusy} onClose={onClose} />
    </Form>
  )
}

export function ResolveSheet({ ticket, along, isOpen, onClose }: TicketSheetProps & { along: Along | undefined }) {
  const { t } = useTranslation('tickets')
  return (
    <Sheet title={t('resolve.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <ResolveForm {...{ ticket, along, onClose }} />
    </Sheet>
  )
}
