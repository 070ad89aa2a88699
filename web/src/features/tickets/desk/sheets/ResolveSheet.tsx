import type { Ticket } from '@atum-desk/contract/tickets'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../../../lib/storage/useDraft.ts'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { useUser } from '../../../session/useSession.ts'
import { moveTo } from '../api/commands.ts'
import { draftNames } from './drafts.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import { SheetButtons } from './SheetButtons.tsx'
import type { TicketSheetProps } from './ticket-sheet.ts'
import { useSheetChange } from './useSheetChange.ts'

function ResolveForm({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation('tickets')
  const user = useUser()
  const resolution = useDraft(user.id, draftNames.resolution(ticket.id))
  const rootCause = useDraft(user.id, draftNames.rootCause(ticket.id))
  const change = useSheetChange(ticket, () => {
    resolution.clear()
    rootCause.clear()
    onClose()
  })

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = { to: 'RESOLVED', resolution: resolution.text.trim(), rootCause: rootCause.text.trim() } as const
    if (change.isBusy || body.resolution === '' || body.rootCause === '') return
    change.send((seen) => moveTo(seen, body))
  }

  return (
    <form onSubmit={submit} className="grid gap-5">
      <RefusalNotice refusal={change.refusal} />
      <TextArea
        label={t('resolve.resolution')}
        hint={t('resolve.resolutionHint')}
        required
        maxLength={10_000}
        className="min-h-24"
        value={resolution.text}
        onChange={(event) => resolution.set(event.target.value)}
      />
      <TextArea
        label={t('resolve.rootCause')}
        hint={t('resolve.rootCauseHint')}
        required
        maxLength={10_000}
        className="min-h-20"
        value={rootCause.text}
        onChange={(event) => rootCause.set(event.target.value)}
      />
      <SheetButtons confirm={t('resolve.confirm')} isBusy={change.isBusy} onClose={onClose} />
    </form>
  )
}

export function ResolveSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('tickets')
  return (
    <Sheet title={t('resolve.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <ResolveForm ticket={ticket} onClose={onClose} />
    </Sheet>
  )
}
